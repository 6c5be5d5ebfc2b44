"""The house: every kind, field, rule and page has what it needs, in the place where it is looked for."""

from __future__ import annotations

import ast
import importlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from pydantic import BaseModel

from builder.checks import CHECKS, WARNINGS
from builder.checks.check import rule_of
from builder.pages import OWN_PAGES, PAGE_KINDS
from builder.records import KINDS
from builder.records.record import Record
from builder.records.settings import Settings
from builder.values.model import Model
from tests.projects import EXAMPLE, ROOT, example

BUILDER = ROOT / "builder"
TEMPLATES = ROOT / "site_templates"
PROBLEMS = ROOT / "tests" / "problems"
MODULES = sorted(BUILDER.rglob("*.py"))
RULE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+|unreadable|symlink|picture")
# Rules of a stage that no content can reach, with the test that proves them.
PROVEN_ELSEWHERE = {"cannot-write": "tests/test_golden_problems.py", "no-config": "tests/reading/test_site.py"}
LONGEST_FILE = 300


def _ids(value: object) -> str:
    return value.__name__ if isinstance(value, type) else str(value)


@pytest.mark.parametrize("kind", KINDS, ids=_ids)
def test_every_kind_has_a_module_a_template_and_a_published_example(kind: type[Record]) -> None:
    module = importlib.import_module(f"builder.records.{kind.kind.replace('-', '_')}")
    assert getattr(module, kind.__name__) is kind
    assert (TEMPLATES / "pages" / f"{kind.kind}.md.j2").is_file()
    assert kind.label
    assert kind.plural
    views = example().views
    assert views
    assert views.public.of(kind)


def test_names_of_kinds_are_used_once() -> None:
    for names in ([kind.kind for kind in KINDS], [kind.folder for kind in KINDS], [kind.__name__ for kind in KINDS]):
        assert len(set(names)) == len(names)


def _models() -> list[type[BaseModel]]:
    """Return every model that a file can hold."""
    for module in MODULES:
        if module.parent.name in ("records", "values"):
            importlib.import_module(".".join(module.relative_to(ROOT).with_suffix("").parts))
    seen: list[type[BaseModel]] = [Model]
    for model in seen:
        seen += [found for found in model.__subclasses__() if found not in seen]
    assert Settings in seen
    assert set(KINDS) <= set(seen)
    return [model for model in seen[1:] if model.__module__.startswith("builder.")]


@pytest.mark.parametrize("model", _models(), ids=_ids)
def test_every_field_has_help_and_every_model_a_docstring(model: type[BaseModel]) -> None:
    assert (model.__doc__ or "").strip()
    assert "doc" not in {name for name, field in model.model_fields.items() if not (field.description or "").strip()}
    assert [name for name, field in model.model_fields.items() if not (field.description or "").strip()] == []


def _written(module: Path) -> Iterator[str]:
    """Yield the ids of rules that a module gives to problems, by position, by name or as the first of a pair."""
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        held: list[ast.expr] = []
        if isinstance(node, ast.Call):
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            held = node.args if name in ("Problem", "Fault", "refuse") else []
        elif isinstance(node, ast.Return) and isinstance(node.value, ast.Tuple):
            held = node.value.elts[:1]
        elif isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant):
            held = [node.value]
        elif isinstance(node, ast.FunctionDef):
            held = [default for default in node.args.defaults if isinstance(default, ast.Constant)]
        for value in held:
            if isinstance(value, ast.Constant) and isinstance(value.value, str) and RULE.fullmatch(value.value):
                yield value.value


def _rules() -> frozenset[str]:
    stages = [BUILDER / name for name in ("anchoring.py", "linking.py", "writing.py", "pipeline.py")]
    stages += [*(BUILDER / "reading").glob("*.py"), *(BUILDER / "derive").glob("*.py")]
    return frozenset({rule_of(check) for check in CHECKS} | {rule for stage in stages for rule in _written(stage)})


def test_the_collector_of_rules_sees_every_way_of_writing_one() -> None:
    assert {
        "unknown-reference", "missing-field", "too-large", "yaml-feature", "anchor-not-found", "anchor-ambiguous", "bad-prose",
        "unpublished-reference", "cannot-write", "circle", "unreadable", "symlink", "picture",
    } <= _rules()  # fmt: skip


@pytest.mark.parametrize("rule", sorted(_rules()))
def test_every_rule_has_a_failing_case(rule: str) -> None:
    if rule in PROVEN_ELSEWHERE:
        assert f"[{rule}" in (ROOT / PROVEN_ELSEWHERE[rule]).read_text("utf-8").replace("\\", "")
        return
    cases = yaml.safe_load((PROBLEMS / f"{rule}.yml").read_text("utf-8"))
    assert any(line.endswith(f"[{rule}]") for case in cases for line in case["problems"])


def test_every_case_is_of_a_rule() -> None:
    assert {file.stem for file in PROBLEMS.glob("*.yml")} <= _rules()


@pytest.mark.parametrize("check", CHECKS, ids=rule_of)
def test_every_check_says_what_holds(check: object) -> None:
    assert (check.__doc__ or "").strip().endswith(".")


def test_checks_are_listed_once_and_warnings_are_checks() -> None:
    assert len(set(CHECKS)) == len(CHECKS)
    assert set(CHECKS) >= WARNINGS
    modules = {check.__module__ for check in CHECKS}
    for module in modules:
        tree = ast.parse((ROOT / f"{module.replace('.', '/')}.py").read_text("utf-8"))
        rules = {
            f.name
            for f in tree.body
            if isinstance(f, ast.FunctionDef) and [arg.arg for arg in f.args.args] == ["dossier", "views"]
        }
        assert {rule for rule in rules if not rule.startswith("_")} == {
            check.__name__ for check in CHECKS if check.__module__ == module
        }


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(BUILDER).as_posix())
def test_every_module_is_short_and_says_what_it_owns(module: Path) -> None:
    text = module.read_text("utf-8")
    assert len(text.splitlines()) <= LONGEST_FILE
    said = ast.get_docstring(ast.parse(text)) or ""
    assert said.strip()
    assert said.splitlines()[0].endswith((".", ":"))
    assert "from __future__ import annotations" in text or module.name.startswith("__")


def test_every_page_has_a_template_and_every_template_a_page() -> None:
    named = {f"pages/{kind.kind}.md.j2" for kind in KINDS}
    for module in (BUILDER / "pages").rglob("*.py"):
        named |= set(re.findall(r'"(pages/[a-z-]+\.md\.j2)"', module.read_text("utf-8")))
    lying = {f"pages/{path.name}" for path in (TEMPLATES / "pages").glob("*.j2")}
    assert named == lying
    assert set(OWN_PAGES) <= {kind.kind for kind in KINDS}
    assert len(set(PAGE_KINDS)) == len(PAGE_KINDS)


def test_the_example_shows_what_editors_meet() -> None:
    texts = "\n".join(path.read_text("utf-8") for path in sorted((EXAMPLE / "content").rglob("*.*")))
    for field in (
        "review: draft", "review: disputed", "review: withdrawn", "visibility: restricted", "private: true",
        "withheld:", "unused:",
        "errata:", "formerly:", "sensitive:", "kind: scare", "suspected_corrupt", "back_translation", "publish: full",
        "publish: excerpts", "publish: citation", "breakdown_of:", "subset_of:", "supersedes:", "none_in_sources", "parallels:",
        "script: Arab", "script: Cyrl", "possibly_same_as", "original_not_found", "cited:",
    ):  # fmt: skip
        assert field in texts, field
