"""Texts and settings, read and written."""

import json
from pathlib import Path
from typing import Any

from mkdocs.utils.yaml import yaml_load

SETTINGS = "mkdocs.yml"


def read(path: Path) -> str:
    """The text of a file."""
    return path.read_text(encoding="utf-8")


def write(path: Path, text: str) -> None:
    """Write a file, and the folder that it lies in."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def append(path: Path, line: str) -> None:
    """Add a line to the end of a file, which is written once."""
    text = read(path)
    write(path, f"{text}{line}\n")


def read_settings(folder: Path) -> dict[str, Any]:
    """The settings of a book, `mkdocs.yml`."""
    with (folder / SETTINGS).open(encoding="utf-8") as file:
        return dict(yaml_load(file))


def write_settings(folder: Path, settings: dict[str, Any]) -> None:
    """Write the settings of a book, as JSON, which YAML reads, too."""
    text = json.dumps(settings, indent=1)
    write(folder / SETTINGS, text)
