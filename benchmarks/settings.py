"""The settings of a book, `mkdocs.yml`, read and written."""

import json
from pathlib import Path
from typing import Any

from mkdocs.utils.yaml import yaml_load

FILE = "mkdocs.yml"


def read_config(folder: Path) -> dict[str, Any]:
    """The settings of a book."""
    with (folder / FILE).open(encoding="utf-8") as file:
        return dict(yaml_load(file))


def write_config(folder: Path, config: dict[str, Any]) -> None:
    """Write the settings of a book."""
    text = json.dumps(config, indent=1)  # which YAML reads, too
    (folder / FILE).write_text(text, encoding="utf-8")
