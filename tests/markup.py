"""Markdown to a tree of elements, as the site's own configuration reads it, and strings that would like to be markup."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

import html5lib
import markdown
import yaml
from hypothesis import strategies as st
from mkdocs.config import load_config

from builder.values.scalars import hidden_character
from tests.projects import ROOT

MARKUP = (
    """
<script>alert(1)</script>|<img src=x onerror=alert(1)>|<a href="javascript:alert(1)">|</p>|</div>|</li>|</title>|<b>
<!--|-->|<?x?>|<![CDATA[|]]>|<https://a.example>|<a@b.example>|&lt;b&gt;|&#60;|&amp;|&#x3C;|&copy;|amp;
](javascript:alert(1))|[a](b.md)|[a][b]|[a]: b|![a](b)|[^1]|[^1]: a|*[a]: b|[TOC]|[[a]]|`a`|```a|~~~|**a**|__a__|*a*
_a_|***|---|===|~~a~~|==a==|^^a^^|++a++|~a~|^a^|--a--|(c)|{ .a }|{ #a }|{: onclick=a }|{ onclick=a }|{{ a }}|{% raw %}
{# a #}|$a$|:smile:|# a|## a { #b }|- a|+ a|* a|1. a|1) a|> a|!!! note|??? a|=== "a"|: a|a : b|/// a|--8<-- "a"
https://a.example|http://a|www.a.example|a@b.example|mailto:a@b.example|\\*|\\<|\\|'|"|" onmouseover="a|' onload='a|`
=|%3Cb%3E|javascript:a|data-preview|markdown="1"|wzxhzdk:0|klzzwxh:0001|a\u00a0b|\u200fa|a\u0301|صرّوف|Ї|🌾|\ufeff
\u2028|a  b| a|a |.|-|:|,
""".strip()
    .replace("\n", "|")
    .split("|")
)
MARKUP += ["|", "| a | b |", "|-|-|", "||"]


def _is_a_line(text: str) -> bool:
    return bool(text.strip()) and not hidden_character(text)


ACTIVE = "\\`*_{}[]()<>&\"'#+-.!|~^=$@:;/?%0 1aй\u00a0"
HOSTILE = (
    st.lists(st.sampled_from(MARKUP) | st.text(alphabet=ACTIVE, min_size=1, max_size=6), min_size=1, max_size=5)
    .map("".join)
    .filter(_is_a_line)
)


class Element(NamedTuple):
    """An element of a page: its name, its attributes, and what it holds."""

    name: str
    attributes: tuple[tuple[str, str], ...]
    children: tuple[Element | str, ...]


@cache
def _extensions() -> tuple[Any, Any]:
    config = load_config(str(ROOT / "mkdocs.yml"))
    return config["markdown_extensions"], config["mdx_configs"]


def read_markdown(body: str) -> tuple[Element | str, ...]:
    """Return what Python-Markdown makes of a body with exactly the extensions of mkdocs.yml, as a browser reads it."""
    extensions, configs = _extensions()
    text = markdown.Markdown(extensions=extensions, extension_configs=configs).convert(body)
    return _children(html5lib.parseFragment(text, namespaceHTMLElements=False))


def split_page(page: str) -> tuple[dict[str, Any], str]:
    """Return the front matter of a page and its body."""
    _, front, body = page.split("---\n", 2)
    return yaml.safe_load(front), body


def _children(element: Any) -> tuple[Element | str, ...]:
    found: list[Element | str] = [element.text] if element.text else []
    for child in element:
        name = child.tag if isinstance(child.tag, str) else "comment"
        found.append(Element(name, tuple(sorted(child.attrib.items())), _children(child)))
        if child.tail:
            found.append(child.tail)
    return tuple(found)


def replaced(nodes: tuple[Element | str, ...], word: str, by: str) -> tuple[Element | str, ...]:
    """Return a tree in which a word stands replaced in every text and attribute, runs of spaces made one."""
    return tuple(
        " ".join(node.replace(word, by).split())
        if isinstance(node, str)
        else Element(
            node.name,
            tuple((name, " ".join(value.replace(word, by).split())) for name, value in node.attributes),
            replaced(node.children, word, by),
        )
        for node in nodes
        if not isinstance(node, str) or node.strip()
    )


def elements(nodes: tuple[Element | str, ...]) -> Iterator[Element]:
    """Yield every element of a tree."""
    for node in nodes:
        if isinstance(node, Element):
            yield node
            yield from elements(node.children)
