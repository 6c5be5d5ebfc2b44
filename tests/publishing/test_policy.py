"""Every page carries a policy that lets the theme's known scripts run, and whatever it would stop ends the build."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.problems import ContentError
from builder.publishing.active_markup import distinct_tags, faults
from builder.publishing.policy import under_policy
from tests.projects import write_files
from tests.sites import tree

SCOPE = (
    '__md_scope=new URL("{root}",location),__md_hash=e=>[...e].reduce(((e,_)=>(e<<5)-e+_.charCodeAt(0)),0),'
    '__md_get=(e,_=localStorage,t=__md_scope)=>JSON.parse(_.getItem(t.pathname+"."+e)),'
    '__md_set=(e,_,t=localStorage,a=__md_scope)=>{{try{{t.setItem(a.pathname+"."+e,JSON.stringify(_))}}catch(e){{}}}}'
)
TAB = (
    "var target=document.getElementById(location.hash.slice(1));"
    'target&&target.name&&(target.checked=target.name.startsWith("__tabbed_"))'
)
HEAD = '<!doctype html>\n<html lang="en" class="no-js">\n  <head>\n    <meta charset="utf-8">'
META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')


def _page(root: str, body: str = "") -> str:
    return f"""{HEAD}
    <link rel="canonical" href="https://velm.example/a/"><link rel="icon" href="{root}/assets/a.png">
    <link rel="stylesheet" href="{root}/assets/a.css"><script>{SCOPE.format(root=root)}</script>
  </head><body><a href="https://news.example/?a=b" title="javascript: a language">news</a>
    <meta name="description" content="{{ href=javascript:go() style='x' onload=go() }}">
    <meta http-equiv="refresh" content="9; url=../">
    <img src="data:image/png;base64,AA" alt=""><script id="__config" type="application/json">{{"base": "{root}"}}</script>
    <script type="application/ld+json">{{"@type": "Dataset"}}</script><script src="{root}/assets/a.js"></script>
    {body}</body></html>"""


def _site(root: Path, body: str = "") -> Path:
    pages = {"index.html": _page("."), "404.html": _page("/velm/"), "a/b/index.html": _page("../..", body)}
    return write_files(root / "site", pages)


def _hash(script: str) -> str:
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"


def test_the_hashes_of_all_pages_stand_on_every_page(tmp_path: Path) -> None:
    site = _site(tmp_path, f"<script>{TAB}</script>")
    under_policy(site)
    policies = {path.name: META.findall(path.read_text("utf-8")) for path in site.rglob("*.html")}
    assert all(len(found) == 1 for found in policies.values())
    [policy] = {found[0] for found in policies.values()}
    sources = dict(directive.split(" ", 1) for directive in policy.split("; "))
    allowed = {_hash(SCOPE.format(root=root)) for root in (".", "/velm/", "../..")} | {_hash(TAB)}
    assert set(sources.pop("script-src").split()) == {"'self'", *allowed}
    assert sources.pop("img-src") == "'self' data:"
    closed = {"default-src", "base-uri", "form-action"}
    assert {name for name, source in sources.items() if source == "'none'"} == closed
    own = {"style-src", "font-src", "connect-src", "worker-src", "manifest-src"}
    assert {name for name, source in sources.items() if source == "'self'"} == own == sources.keys() - closed


ZENSICAL = (
    '__md_scope=new URL("..",location),__md_scope.pathname.endsWith("/")||(__md_scope=new URL(__md_scope.pathname+"/",'
    "location)),__md_hash=e=>[...e].reduce(((e,t)=>(e<<5)-e+t.charCodeAt(0)),0),__md_get=(e,t=localStorage,_=__md_scope)"
    '=>JSON.parse(t.getItem(_.pathname+"."+e)),__md_set=(e,t,_=localStorage,a=__md_scope)=>{try{_.setItem(a.pathname+"."'
    '+e,JSON.stringify(t))}catch(e){}},document.documentElement.setAttribute("data-platform",navigator.platform)'
)


def test_of_zensical_one_style_sheet_of_its_search_is_let_in(tmp_path: Path) -> None:
    under_policy(write_files(tmp_path / "plain", {"a.html": _page(".")}))
    under_policy(write_files(tmp_path / "zensical", {"a.html": f"<script>{ZENSICAL}</script>"}))
    plain, zensical = (
        META.findall((tmp_path / name / "a.html").read_text("utf-8"))[0] for name in ("plain", "zensical")
    )
    assert "; style-src 'self';" in plain
    assert re.search(r"; style-src 'self' 'sha256-[^' ]{44}';", zensical)
    assert _hash(ZENSICAL) in zensical


def test_it_holds_before_anything_is_loaded_and_changes_nothing_else(tmp_path: Path) -> None:
    site = _site(tmp_path)
    before = tree(site)
    under_policy(site)
    after = tree(site)
    for path, content in after.items():
        text = content.decode()
        assert text.startswith(f'{HEAD}<meta http-equiv="Content-Security-Policy"')
        assert META.sub("", text).encode() == before[path]
    under_policy(site)
    assert tree(site) == after


@pytest.mark.parametrize("page", ["<!doctype html><title>A</title>", "<p>A</p>", "", "\n<HTML><HEAD><title>A</title>"])
def test_a_page_of_few_words_has_it_too(page: str, tmp_path: Path) -> None:
    under_policy(write_files(tmp_path, {"index.html": page}))
    text = (tmp_path / "index.html").read_text("utf-8")
    assert META.sub("", text) == page
    assert not re.search("<(title|p)[ >].*<meta", text)


FORBIDDEN = [
    ("<script>alert(1)</script>", "inline-script"),
    ("<SCRIPT type=module>alert(1)</SCRIPT>", "inline-script"),
    ('<script type="importmap">{}</script>', "inline-script"),
    (f"<script>{SCOPE.format(root='https://other.example/')}</script>", "inline-script"),
    (f"<script>{TAB};alert(1)</script>", "inline-script"),
    ("<!-- <script>alert(1)</script> -->", "inline-script"),
    ("<title><script>alert(1)</script></title>", "inline-script"),
    ('<p onclick="go()">', "inline-script"),
    ("<svg><animate onbegin=go()>", "inline-script"),
    ("<style>p { color: red }</style>", "embedded"),
    ('<p style="color: red">', "inline-style"),
    ('<a href="javascript:go()">', "script-address"),
    ('<a href=" java&#10;script&colon;go()">', "script-address"),
    ('<svg><a xlink:href="JavaScript:go()">', "script-address"),
    ('<form action="javascript:go()">', "script-address"),
    ('<a href="data:text/html,x">', "script-address"),
    ('<meta http-equiv="refresh" content="0; url=javascript:go()">', "script-address"),
    ("<meta content='1;URL = \"javascript:go()' http-equiv=Refresh>", "script-address"),
    ('<script src="https://other.example/a.js"></script>', "foreign-address"),
    ('<script src="data:text/javascript,go()"></script>', "script-address"),
    ('<script src="//other.example/a.js"></script>', "foreign-address"),
    ('<img src="\\\\other.example/a.png">', "foreign-address"),
    ('<img srcset="a.png 1x, https://other.example/b.png 2x">', "foreign-address"),
    ('<link rel="stylesheet" href="https://other.example/a.css">', "foreign-address"),
    ('<link rel="preconnect" href="https://other.example">', "foreign-address"),
    ('<link rel="next" href="https://other.example">', "foreign-address"),
    ('<link href="https://other.example">', "foreign-address"),
    ('<svg><use href="https://other.example/a.svg#a">', "foreign-address"),
    ('<base href="https://other.example/">', "embedded"),
    ('<iframe src="a.html"></iframe>', "embedded"),
    ('<p srcdoc="a">', "embedded"),
    ("<img/src=a.png/onerror=go()>", "unclear-markup"),
    ('<p title="a"id="b">', "unclear-markup"),
    ('<p title="a<b">', "unclear-markup"),
    ("<p title='it", "unclear-markup"),
]


@pytest.mark.parametrize(("markup", "rule"), FORBIDDEN)
def test_what_the_policy_would_stop_ends_the_build(markup: str, rule: str, tmp_path: Path) -> None:
    site = _site(tmp_path, markup)
    before = tree(site)
    with pytest.raises(ContentError) as caught:
        under_policy(site)
    assert {problem.rule for problem in caught.value.problems} == {rule}
    place = caught.value.problems[0].location
    line = before["a/b/index.html"].decode().split("\n")[place.line - 1]
    assert place.path == "site/a/b/index.html"
    assert line[place.column - 1 :].startswith("<")
    assert markup[:5] in line
    assert tree(site) == before


def test_everything_is_told_in_one_run_and_each_thing_once(tmp_path: Path) -> None:
    bad = '<p style="a"></p>\n<script>go()</script>'
    site = write_files(tmp_path / "site", {f"{name}.html": bad for name in "abc"} | {"d.html": "<p onload=a>"})
    with pytest.raises(ContentError) as caught:
        under_policy(site)
    assert [str(problem) for problem in caught.value.problems] == [
        "site/a.html:1:1: the policy of the site does not allow a style attribute; also on 2 more pages [inline-style]",
        "site/a.html:2:1: the policy of the site does not allow an inline script that no theme prints (go()); "
        "also on 2 more pages [inline-script]",
        "site/d.html:1:1: the policy of the site does not allow a handler (onload) [inline-script]",
    ]


@given(st.text(alphabet="ab<>\"'=/ !-\n", max_size=40))
def test_no_text_hides_a_tag_that_follows_it(text: str) -> None:
    """Whatever quotes and brackets stand before it, a handler is found, or what stands before it is refused."""
    assert any(faults(tag) for tag in distinct_tags(f"{text}<img onerror=go()>"))
