"""Versions are sorted as numbers, and named in one way wherever a page names several of them."""

import pytest

from living_memory.book import versions

KNOWN = ("3.9", "3.10", "3.11", "3.12", "3.14")


@pytest.fixture(autouse=True)
def known(monkeypatch: pytest.MonkeyPatch) -> None:
    """A book that knows five versions, one number left out."""
    monkeypatch.setattr(versions, "SUPPORTED", KNOWN)


def test_versions_are_numbers() -> None:
    """As texts, 3.10 would stand before 3.9."""
    assert sorted(reversed(KNOWN), key=versions.order) == list(KNOWN)


@pytest.mark.parametrize("release", ["3.14", "3.14.10", "3.14.10 (main) [GCC 16.2.0]"])
def test_minor_version_of_a_release(release: str) -> None:
    """It is what stands before the second point."""
    assert versions.minor_of(release) == "3.14"


@pytest.mark.parametrize(
    ("minors", "head", "sentence"),
    [
        ([], "", ""),
        (["3.10"], "3.10", "3.10"),
        (["3.9", "3.10"], "3.9 to 3.10", "3.9 and 3.10"),
        (["3.10", "3.9"], "3.9 to 3.10", "3.9 and 3.10"),
        (["3.9", "3.11"], "3.9, 3.11", "3.9 and 3.11"),
        (["3.9", "3.10", "3.11"], "3.9 to 3.11", "3.9 to 3.11"),
        (["3.9", "3.11", "3.12"], "3.9, 3.11 to 3.12", "3.9, 3.11 to 3.12"),
        (["3.9", "3.10", "3.12", "3.14"], "3.9 to 3.10, 3.12 to 3.14", None),
    ],
)
def test_several_versions_are_named(
    minors: list[str], head: str, sentence: str | None
) -> None:
    """Neighbours of the book are joined, gaps are shown; a sentence joins two by a word."""
    assert versions.in_a_head(minors) == head
    assert versions.in_a_sentence(minors) == (head if sentence is None else sentence)
