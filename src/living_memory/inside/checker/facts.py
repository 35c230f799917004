"""What the check found, as facts for a machine."""

from __future__ import annotations

from typing import Dict, List, TypedDict, Union

import report
from verdict import Findings, Label

LabelFacts = TypedDict(
    "LabelFacts",
    {
        "expected": Union[str, None],
        "by": str,
        "got": Union[str, None],
        "is": str,
        "why": List[str],
    },
)
"""What was found for a label: the lines, `None` for none, who printed the first, and how they stand."""

Facts = TypedDict(
    "Facts",
    {
        "python": str,
        "nearest": Union[str, None],
        "labels": Dict[str, Dict[str, LabelFacts]],
        "does not run here": Dict[str, str],
        "could not run": Dict[str, str],
        "not recorded": List[str],
        "issue": str,
        "closing": str,
    },
)
"""All of it; what stands under the name of a snippet is the reason."""


def facts(found: Findings) -> Facts:
    """The findings, ready for JSON."""
    labels: dict[str, dict[str, LabelFacts]] = {}
    for name in found.labels:
        labels[name] = {}
    for snippet, label, one in found.every():
        labels[snippet][label] = label_facts(one)
    return {
        "python": found.me.identity,
        "nearest": found.nearest.identity if found.nearest else None,
        "labels": labels,
        "does not run here": found.lacking,
        "could not run": found.broken,
        "not recorded": found.unrecorded,
        "issue": "\n".join(report.issue(found)),
        "closing": report.closing(found),
    }


def label_facts(one: Label) -> LabelFacts:
    """What was found for a label."""
    return {
        "expected": str(one.expected) if one.expected else None,
        "by": one.by.identity,
        "got": str(one.got) if one.got else None,
        "is": standing(one),
        "why": one.why,
    }


def standing(one: Label) -> str:
    """How what came stands to what was expected: `agrees`, `known` where it differs for a known reason, or `news`."""
    if one.agrees:
        return "agrees"
    return "news" if one.is_news else "known"
