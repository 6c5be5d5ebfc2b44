"""A draft as the YAML an editor would have written: fields in order, exact words quoted, remarks as comments."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.extraction.drafts.draft import Draft, Field, Value

REMARK = "# draft: "
"""Lines that begin so are the machine's and are taken out when an editor accepts the record."""

_WIDTH = 120
_QUOTED = frozenset({"exact", "prefix", "suffix"})
_FLAGS = frozenset({"private", "match"})
_PLAIN = re.compile(r"(?!(?:null|true|false)$)[^\W_](?:[\w ’'./()%+&–—-]|:(?! |$))*(?<! )")
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_TEXTS = frozenset({"exact", "figure", "value", "text", "geonames"})
_DATE = re.compile(r"[0-9]{4}(?:[/T~:-][0-9]{2,4})*~?")
_ESCAPED = re.compile(r"[\\\"]|[^\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")


def yaml_text(draft: Draft) -> str:
    """The file of a draft; the same draft gives the same bytes, and reading it gives back its values."""
    sure = f"sure {draft.confidence:.2f}"
    if draft.span[1]:
        sure += f"; code points {draft.span[0]} to {draft.span[1]}"
    remarks = (f"by the rule {draft.rule}, {sure}", *draft.remarks)
    return "\n".join((*_remarked(remarks, ""), *_fields(draft.fields, ""))) + "\n"


def _remarked(remarks: tuple[str, ...], indent: str) -> Iterator[str]:
    for remark in remarks:
        printable = "".join(character if character.isprintable() else " " for character in remark)
        yield f"{indent}{REMARK}{' '.join(printable.split())}"


def _fields(fields: tuple[Field, ...], indent: str) -> Iterator[str]:
    for field in fields:
        yield from _remarked(field.remarks, indent)
        yield from _field(field, indent)


def _field(field: Field, indent: str) -> Iterator[str]:
    line = f"{indent}{field.name}: {_flow(field.value, field.name)}"
    if isinstance(field.value, str):
        yield f"{indent}{field.name}: {_scalar(field.value, field.name, flow=False)}"
    elif _short(field.value) and len(line) <= _WIDTH:
        yield line
    elif _is_mapping(field.value):
        yield f"{indent}{field.name}:"
        yield from _fields(_mapping(field.value), indent + "  ")
    else:
        yield f"{indent}{field.name}:"
        for item in field.value:
            yield from _item(item, indent + "  ")


def _item(item: Value | Field, indent: str) -> Iterator[str]:
    """One entry of a list: on one line where it fits, else its first field behind the dash."""
    value: Value = item
    line = f"{indent}- {_flow(value, '')}"
    if isinstance(value, str) or (len(line) <= _WIDTH and not _has_remarks(value)):
        yield line
        return
    first = True
    for text in _fields(_mapping(value), indent + "  "):
        remark = text.lstrip().startswith("#")
        yield f"{indent}- {text[len(indent) + 2 :]}" if first and not remark else text
        first = first and remark


def _flow(value: Value, name: str) -> str:
    if isinstance(value, str):
        return _scalar(value, name, flow=True)
    if _is_mapping(value):
        return "{" + ", ".join(f"{field.name}: {_flow(field.value, field.name)}" for field in _mapping(value)) + "}"
    return "[" + ", ".join(_flow(item, "") for item in value) + "]"


def _short(value: Value) -> bool:
    """Whether a value reads well on one line: no remarks in it and no list of several mappings."""
    several = len(value) > 1 and not _is_mapping(value) and not isinstance(value[0], str)
    return not (several or _has_remarks(value))


def _is_mapping(value: Value) -> bool:
    return bool(value) and isinstance(value[0], Field)


def _mapping(value: Value) -> tuple[Field, ...]:
    return tuple(item for item in value if isinstance(item, Field))


def _has_remarks(value: Value) -> bool:
    if isinstance(value, str):
        return False
    if isinstance(value, Field):
        return bool(value.remarks) or _has_remarks(value.value)
    return any(_has_remarks(item) for item in value)


def _scalar(text: str, name: str, *, flow: bool) -> str:
    plain = text if flow else text.replace(", ", " ").replace("; ", " ")
    if name in _FLAGS:
        return text
    if _NUMBER.fullmatch(text):
        return f'"{text}"' if name in _TEXTS else text
    if name not in _QUOTED and (_PLAIN.fullmatch(plain) or _DATE.fullmatch(text)):
        return text
    return '"' + _ESCAPED.sub(_escape, text) + '"'


def _escape(found: re.Match[str]) -> str:
    character = found[0]
    if character in '\\"':
        return f"\\{character}"
    code = ord(character)
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
