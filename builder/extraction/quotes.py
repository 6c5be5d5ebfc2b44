"""draft"""
from __future__ import annotations
import re
from builder.extraction.marks import quoted_spans
from builder.extraction.frames import sentences_of
from builder.extraction.attribution import attributions, main_subject

_PARAGRAPH = re.compile(r"[^\n]+")

def find(text):
    out=[]; last=None; before=None
    for p in _PARAGRAPH.finditer(text):
        if not p.group().strip(): continue
        spans=quoted_spans(text,p.start(),p.end())
        if not spans:
            before=p; continue
        sents=sentences_of(text,p.start(),p.end(),spans,0)
        prev=None
        for i,s in enumerate(sents):
            for a in attributions(s):
                sp=spans[a.quote]
                who=a.speaker; rule=a.rule
                if who is None:
                    if i and not any(t.shape=="quote" for t in sents[i-1]):
                        m=main_subject(sents[i-1])
                        if m and (m.rule!='subject' or not prev): who=m.speaker; rule='prior-'+m.rule
                    if who is None and prev: who=prev; rule='inherit'
                    if who is None and before is not None and i==0:
                        bs=sentences_of(text,max(before.start(),before.end()-900),before.end(),(),0)
                        m=main_subject(bs[-1]) if bs else None
                        if m and (m.rule!='subject' or before.group().rstrip().endswith(':')): who=m.speaker; rule='para-'+m.rule
                    if who is None and last: who=last; rule='inherit-par'
                if who: prev=who
                out.append((sp,a.cue,who,rule))
        if prev: last=prev
        before=None
    return out
