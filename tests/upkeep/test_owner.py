"""Who publishes the book says its name and address in pyproject.toml; what repeats them is held to it."""

from pathlib import Path

import pytest
import yaml

from living_memory.project import (
    ABOUT,
    ADDRESS,
    AUTHORS,
    HOME,
    REPOSITORY,
    SETTINGS,
    TITLE,
)

REPEATED = {
    "README.md": [f"# {TITLE}\n", f"<{ADDRESS}>"],
    "docs/index.md": [f"# {TITLE}\n"],
    "docs/reference/for-machines.md": [f"> {TITLE}, "],
    "CITATION.cff": [TITLE, AUTHORS, ADDRESS, REPOSITORY],
    "LICENSE": [f" {AUTHORS}\n"],
    "LICENSE-TEXT": [f"The text of {TITLE},", f" {AUTHORS},"],
}
"""What a file says that cannot read pyproject.toml, or is prose."""
READ = (".md", ".py", ".toml", ".yml", ".cff", ".html", ".js", ".css", ".json", "")
PLACES = (".github", "docs", "src", "tests")


def texts() -> list[Path]:
    """The files that people write."""
    found = [path for path in HOME.iterdir() if path.is_file()]
    for place in PLACES:
        found += (HOME / place).rglob("*")
    return [path for path in found if path.suffix in READ and path.is_file()]


@pytest.mark.parametrize("file", REPEATED)
def test_file_repeats_what_the_project_says(file: str) -> None:
    """A reader of the repository, and of the forge, is told the same name and address as a reader of the site."""
    text = (HOME / file).read_text(encoding="utf-8")
    for words in REPEATED[file]:
        assert words in text, f"{file}: write `{words.strip()}`, as pyproject.toml says"


def test_citation_names_the_book_and_its_makers() -> None:
    """Who cites it names what the site calls itself."""
    said = yaml.safe_load((HOME / "CITATION.cff").read_text(encoding="utf-8"))
    about = f"{ABOUT[0].lower()}{ABOUT[1:]}"
    assert said["title"] == f"{TITLE}: {about}"
    assert said["url"] == ADDRESS and said["repository-code"] == REPOSITORY
    assert ", ".join(one["name"] for one in said["authors"]) == AUTHORS


@pytest.mark.parametrize("words", [TITLE, AUTHORS, REPOSITORY, ADDRESS])
def test_nothing_else_repeats_it(words: str) -> None:
    """Who publishes the book elsewhere has no other place to look for: in code take it from `project`."""
    allowed = {"pyproject.toml"}
    allowed |= {file for file, said in REPEATED.items() if words in " ".join(said)}
    for path in texts():
        name = path.relative_to(HOME).as_posix()
        text = path.read_text(encoding="utf-8", errors="replace")
        assert name in allowed or words not in text, f"{name} says `{words}`"


def test_addresses_are_those_of_one_project() -> None:
    """Each address but that of the site begins with that of the repository; that of the site is a folder."""
    urls = dict(SETTINGS["project"]["urls"])
    assert urls.pop("Homepage") == ADDRESS and ADDRESS.endswith("/")
    strange = [url for url in urls.values() if not url.startswith(REPOSITORY)]
    assert not strange, f"pyproject.toml: not of {REPOSITORY}: {strange}"
    assert not REPOSITORY.endswith("/")
