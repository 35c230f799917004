"""Arrows run up and down in lanes beside the columns: short ones in the inner lanes, no two on each other."""

from collections.abc import Mapping

from .roads import Road, Span


class Lanes:
    """The number of the lane of each road in one gutter, the innermost 0."""

    def __init__(self, spans: Mapping[Road, Span]) -> None:
        """Give each road the innermost lane that is free, the shortest roads first."""
        self.spans = spans
        self.of: dict[Road, int] = {}
        self.taken: list[list[Span]] = []
        for road in sorted(spans, key=lambda one: spans[one].length):
            self.of[road] = self.free(spans[road])

    @property
    def many(self) -> int:
        """How many lanes there are."""
        return len(self.taken)

    def free(self, span: Span) -> int:
        """The innermost lane in which no arrow lies that this one would meet; it is taken now."""
        for number, others in enumerate(self.taken):
            if not any(span.meets(other) for other in others):
                others.append(span)
                return number
        self.taken.append([span])
        return len(self.taken) - 1
