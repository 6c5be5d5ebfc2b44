"""Reviewing in a terminal: one draft beside its words, a key, and the next; the files are the only memory."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from rich.console import Console, Group, RenderableType
from rich.panel import Panel
from rich.syntax import Syntax
from rich.table import Table
from rich.text import Text

from builder.authoring.review import KEYS, Effect, Item, Progress, Review, nearest, open_review, spans_of, step
from builder.authoring.review_changes import WAITS, accept, join, reject
from builder.cli.reports import counted
from builder.derive.views import Views
from builder.dossier import Dossier
from builder.extraction.drafts.yaml_text import REMARK
from builder.pipeline import Checked, Project, examine
from builder.problems import ContentError, Problem
from builder.values.key import Key

_WIDE = 110
_AROUND = 240


@dataclass
class Terminal:
    """What a session needs of the world: where it is shown, how a key and a line are read, how a file is edited."""

    console: Console
    key: Callable[[], str]
    ask: Callable[[str], str]
    edit: Callable[[str], None]


def review_drafts(project: Project, terminal: Terminal, source: str | None = None) -> Review:
    """Walk an editor through the drafts until none is left or the editor ends it; return the session as it ended."""
    content = _readable(examine(project))
    review = open_review(content.dossier, content.views, (), source)
    agreed: tuple[Item, ...] = ()
    while (item := review.current) is not None:
        terminal.console.print(_screen(content.dossier, review, item, terminal.console.width))
        action = KEYS.get(terminal.key().lower())
        if action is None:
            terminal.console.print(_help())
            continue
        review, effect = step(review, action)
        if effect is not None:
            checked, told = _done(project, terminal, content, effect, agreed)
            skipped = review.skipped
            if effect.action == "accept" and _waits(told):
                agreed, skipped, told = (*agreed, item), (*skipped, item.key), (_waiting(item),)
            if told:
                terminal.console.print(Text("\n".join(map(str, told)), style="red"))
            content = _readable(checked)
            review = open_review(content.dossier, content.views, skipped, source)
            agreed = tuple(one for one in agreed if one.key in review.skipped)
    terminal.console.print(_ending(review))
    return review


@dataclass(frozen=True)
class _Content:
    """The content as it stands, every record of which could be read."""

    checked: Checked
    dossier: Dossier
    views: Views


def _readable(checked: Checked) -> _Content:
    if checked.dossier is None or checked.views is None or checked.dossier.failed:
        raise ContentError(checked.problems)
    return _Content(checked, checked.dossier, checked.views)


def _waits(told: tuple[Problem | str, ...]) -> bool:
    """Whether nothing stands against a draft but that what it refers to is a draft too."""
    return bool(told) and all(isinstance(one, Problem) and one.rule == WAITS for one in told)


def _waiting(item: Item) -> str:
    return f"{item.key} refers to drafts: it waits, and is accepted together with them; until then it stays a draft"


def _done(
    project: Project, terminal: Terminal, content: _Content, effect: Effect, agreed: tuple[Item, ...]
) -> tuple[Checked, tuple[Problem | str, ...]]:
    """Do what a key asked for; return the content then, and what the editor must know."""
    item = effect.item
    if effect.action == "accept":
        return accept(project, content.checked, item, agreed)
    told: tuple[Problem | str, ...]
    if effect.action == "reject":
        told = reject(project, content.dossier, item, spans_of(content.views, item))
    elif effect.action == "edit":
        told = _edited(project, terminal, item)
    else:
        told = _joined(project, terminal, content, item)
    return examine(project), told


def _edited(project: Project, terminal: Terminal, item: Item) -> tuple[Problem, ...]:
    """Open the editor until the file can be read again: a draft that cannot be read cannot be shown."""
    terminal.edit(str(project.root / item.path))
    while True:
        found = tuple(problem for problem in examine(project).problems if problem.location.path == item.path)
        if item.key not in _failed(project):
            return found
        terminal.console.print(Text("\n".join(map(str, found)), style="red"))
        if not terminal.ask("This cannot be read. Enter to edit it again, u to undo: ").lower().startswith("u"):
            terminal.edit(str(project.root / item.path))
            continue
        (project.root / item.path).write_text(item.yaml, "utf-8", newline="\n")


def _failed(project: Project) -> frozenset[Key]:
    dossier = examine(project).dossier
    return dossier.failed if dossier is not None else frozenset()


def _joined(project: Project, terminal: Terminal, content: _Content, item: Item) -> tuple[str, ...]:
    dossier = content.dossier
    near = nearest(dossier, item)
    if not near:
        terminal.console.print(Text(f"  no other {item.key.kind} is like it"))
    for number, key in enumerate(near, 1):
        aside = "  (a draft)" if dossier.records[key].review == "draft" else ""
        terminal.console.print(Text(f"  {number}  {key}{aside}"))
    answer = terminal.ask(f"Join {item.key} with (a number, an id, or nothing): ").strip()
    if not answer:
        return ()
    chosen = near[int(answer) - 1] if answer.isdecimal() and 0 < int(answer) <= len(near) else None
    target = chosen or Key(item.key.kind, answer.removeprefix(f"{item.key.kind}:"))
    try:
        changed = join(project, dossier, item, target, spans_of(content.views, item))
    except ContentError as error:
        return tuple(map(str, error.problems))
    names = {name.text for name in getattr(dossier.records[item.key], "names", ())}
    missing = sorted(names - {name.text for name in getattr(dossier.records[target], "names", ())})
    told = [f"{item.key} is {target} now; {len(changed)} files lead there"]
    if missing:
        told.append(f"not among the names of {target}: {', '.join(missing)}; add them to its record")
    return tuple(told)


def _screen(dossier: Dossier, review: Review, item: Item, width: int) -> RenderableType:
    """One draft: its words on the left, its file on the right; above each other where the terminal is narrow."""
    words = Panel(_passage(dossier, item), title=item.source or "no words of a source", title_align="left")
    told = Group(words, *(Text(f"· {remark}", style="dim") for remark in item.remarks))
    record = "\n".join(line for line in item.yaml.splitlines() if not line.lstrip().startswith(REMARK))
    file = Panel(Syntax(record, "yaml", theme="ansi_light", word_wrap=True), title=item.path, title_align="left")
    body: RenderableType = Group(told, file)
    if width >= _WIDE:
        grid = Table.grid(expand=True, padding=(0, 1))
        grid.add_column(ratio=1)
        grid.add_column(ratio=1)
        grid.add_row(told, file)
        body = grid
    return Group(Text(""), _heading(review, item), body, _keys())


def _heading(review: Review, item: Item) -> Text:
    progress = next((one for one in review.progress if one.source == item.source), Progress(item.source, 0, 0, 0))
    others = f", {len(review.items) - progress.left} of other sources" if len(review.items) > progress.left else ""
    aside = f", {len(review.skipped)} set aside" if review.skipped else ""
    left = f"{item.source}: {counted(progress.left, 'draft')} left{others}{aside}"
    return Text(f"{left} · {progress.carried} of {progress.sentences} sentences carried", style="bold")


def _passage(dossier: Dossier, item: Item) -> Text:
    """The sentence of a draft with its words lit; of a long one, what stands near them."""
    held = dossier.texts.get(item.source)
    if held is None or not item.span[1]:
        return Text("no words of the text carry this record", style="dim")
    start, end = max(item.sentence[0], item.span[0] - _AROUND), min(item.sentence[1], item.span[1] + _AROUND)
    passage = Text("… " if start > item.sentence[0] else "")
    passage.append(held.text[start : item.span[0]])
    passage.append(held.text[slice(*item.span)], style="bold reverse")
    passage.append(held.text[item.span[1] : end])
    passage.append(" …" if end < item.sentence[1] else "")
    return passage


def _keys() -> Text:
    line = Text()
    for key, action in KEYS.items():
        line.append(f" {key} ", style="reverse").append(f" {action}   ")
    return line


def _help() -> Text:
    return Text(
        "accept: publish it as reviewed · edit: open it in $EDITOR · join: it is a record that exists · "
        "reject: it does not return · skip: later · back: the last skipped · quit: the rest stays as drafts"
    )


def _ending(review: Review) -> Text:
    left = len(review.items)
    told = f"{counted(left, 'draft')} left; dossier review goes on where you stopped"
    return Text(told if left else "no drafts are left")
