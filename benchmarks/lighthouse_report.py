"""What one run of Lighthouse says of a page, and the line of a table that several runs make."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median
from typing import Any

METRICS = (
    ("first-contentful-paint", "6.0f", 1),
    ("largest-contentful-paint", "6.0f", 1),
    ("total-blocking-time", "6.0f", 1),
    ("cumulative-layout-shift", "6.3f", 1),
    ("total-byte-weight", "6.0f", 1024),
)
"""The audits whose value is a column, how it is written, and by what it is divided."""
HEAD = "perf acce best  seo  FCP ms LCP ms TBT ms    CLS    KiB"
WIDTH = 36
"""How wide the name of a page is."""


Findings = dict[str, dict[str, Any]]
"""What is said of each, by its name."""


@dataclass(frozen=True)
class Report:
    """One run: its categories and its audits, as Lighthouse writes them."""

    categories: Findings
    audits: Findings

    def value(self, audit: str) -> float:
        """The number that an audit found."""
        found: float = self.audits[audit]["numericValue"]
        return found

    def score(self, category: str) -> float:
        """The score of a category, of a hundred."""
        found: float = self.categories[category]["score"]
        return 100 * found

    def faults(self) -> Iterator[str]:
        """The audits that cost a point, a line each."""
        for name, category in self.categories.items():
            for reference in category["auditRefs"]:
                audit = self.audits[reference["id"]]
                score = audit["score"]
                counts = reference["weight"] and score is not None
                if counts and score < 1:
                    words = (name, audit["id"], score, audit.get("displayValue"))
                    yield " ".join(map(str, words))


def read(text: str) -> Report:
    """The report that Lighthouse printed."""
    found = json.loads(text)
    return Report(found["categories"], found["audits"])


def row(page: str, reports: list[Report]) -> str:
    """A line of the table: the median of each score, of each metric, and of the size in KiB."""
    first, *_ = reports
    cells = [page.ljust(WIDTH)]
    for category in first.categories:
        score = median(report.score(category) for report in reports)
        cells.append(f"{score:4.0f}")
    for audit, form, unit in METRICS:
        value = median(report.value(audit) for report in reports)
        cells.append(format(value / unit, form))
    return " ".join(cells)


def faults(reports: list[Report]) -> list[str]:
    """What cost a point in any of the runs, each once."""
    found: dict[str, None] = {}
    for report in reports:
        found.update(dict.fromkeys(report.faults()))
    return list(found)
