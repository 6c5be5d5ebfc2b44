"""The words of a casualty report that come from closed lists, once for records, rules, drafts and drawings."""

from __future__ import annotations

from typing import Literal

Outcome = Literal["killed", "injured", "casualties", "missing", "hospitalized", "displaced"]
"""What happened to people; casualties: killed or injured, not told apart."""
Population = Literal["all", "civilian", "fighter", "child", "woman", "man", "medical", "not_stated"]
"""Who is counted; all: the speaker says that it is the whole."""
Qualifier = Literal["exact", "at_least", "at_most", "about", "vague", "range", "zero", "none_known", "unknown"]
"""How a figure is qualified; none_known: "no reports of"; unknown: the speaker says that it is not known."""
Modality = Literal["completed", "ongoing", "expected"]
"""Whether it has happened, is happening ("are dying") or is expected."""
Status = Literal["confirmed", "reported", "estimated", "alleged", "denied", "not_stated"]
"""The speaker's own word for how sure it is."""
