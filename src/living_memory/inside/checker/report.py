"""What the check found, in words for a reader and as facts for a machine."""

from __future__ import annotations

from itertools import groupby
from textwrap import fill

from verdict import Findings, Label

COLUMNS = 100
MARK = "-" * 20


def text(found: Findings) -> str:
    """The whole report, lesson by lesson; its last line counts."""
    names = sorted({*found.labels, *found.apart, *found.broken, *found.new})
    lessons = [
        lesson(found, head, list(own))
        for head, own in groupby(names, lambda name: name.split("/")[0])
    ]
    nearest = (
        found.nearest.identity if found.nearest else "nothing: no Python is recorded"
    )
    head = f"What does your Python print?\n\nThis Python: {found.me.identity}\nHeld against: {nearest}\n"
    return "\n".join([head, *lessons, *issue(found), "", *apart(found), closing(found)])


def lesson(found: Findings, head: str, names: list[str]) -> str:
    """How many labels of a lesson agree, and all that differs."""
    labels = [label for name in names for label in found.labels.get(name, {}).values()]
    lines = [
        f"{head}: {sum(label.agrees for label in labels)} of {len(labels)} labels agree"
    ]
    for name in names:
        idea = name.split("/")[1]
        if name in found.labels:
            lines += differing(idea, found.labels[name])
        elif name in found.apart:
            lines.append(f"  {idea} does not run here: {found.apart[name]}")
        elif name in found.broken:
            lines.append(f"  {idea} could not run: {found.broken[name]}")
        else:
            lines.append(f"  {idea} runs here, and is not recorded yet")
    return "\n".join(lines)


def differing(idea: str, labels: dict[str, Label]) -> list[str]:
    """The labels of a snippet that differ, a line each, and the reasons that are known."""
    moved = {label: one for label, one in labels.items() if not one.agrees}
    lines = [f"  {idea}"] if moved else []
    lines += [
        f"    {label}: {told(one)}{' (news)' if one.news else ''}"
        for label, one in moved.items()
    ]
    known = dict.fromkeys(why for one in moved.values() for why in one.why)
    return lines + [
        fill(
            f"known: {why}", COLUMNS, initial_indent="    ", subsequent_indent="      "
        )
        for why in known
    ]


def told(one: Label) -> str:
    """What was expected and what came."""
    expected, got = (
        line.value if line else "nothing" for line in (one.expected, one.got)
    )
    return f"expected {expected} ({one.by.name}), got {got}"


def issue(found: Findings) -> list[str]:
    """A ready text for an issue, where there is something to tell."""
    news = [
        f"- `{name}`, `{label}`: {told(one)}"
        for name, label, one in found.every()
        if one.news
    ]
    news += [f"- `{name}` could not run: {why}" for name, why in found.broken.items()]
    if not news:
        return []
    head = (
        f"\nNews for the book. A text for an issue at {found.data['issues']}:\n\n{MARK}"
    )
    return [
        head,
        "What my Python prints",
        "",
        f"Python: {found.me.identity}",
        "",
        *news,
        MARK,
    ]


def apart(found: Findings) -> list[str]:
    """The snippets that were not counted."""
    groups = {
        "not counted, for they do not run here": found.apart,
        "could not run": found.broken,
    }
    return [
        f"{len(names)} {what}: {', '.join(sorted(names))}"
        for what, names in groups.items()
        if names
    ]


def closing(found: Findings) -> str:
    """The count of all labels."""
    every = [label for _, _, label in found.every()]
    agree, news = (
        sum(label.agrees for label in every),
        sum(label.news for label in every),
    )
    known, nearest = (
        len(every) - agree - news,
        found.nearest.name if found.nearest else "nothing",
    )
    counted = f"{agree} of {len(every)} labels agree with {nearest}"
    differ, are = "differs" if known == 1 else "differ", "is" if news == 1 else "are"
    return f"{counted}, {known} {differ} for a known reason, {news} {are} news"


def facts(found: Findings) -> dict:
    """The same for a machine."""
    labels = {
        name: {
            label: {
                "expected": str(one.expected) if one.expected else None,
                "by": one.by.identity,
                "got": str(one.got) if one.got else None,
                "is": "agrees" if one.agrees else "news" if one.news else "known",
                "why": one.why,
            }
            for label, one in own.items()
        }
        for name, own in found.labels.items()
    }
    return {
        "python": found.me.identity,
        "nearest": found.nearest.identity if found.nearest else None,
        "labels": labels,
        "does not run here": found.apart,
        "could not run": found.broken,
        "not recorded": found.new,
        "issue": "\n".join(issue(found)),
        "closing": closing(found),
    }
