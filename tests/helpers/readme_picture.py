"""Draw the picture of the README anew, from the built site: `uv run python tests/helpers/readme_picture.py`."""

import hashlib
import subprocess
import sys
import tempfile
from pathlib import Path

import chromium
from bs4 import BeautifulSoup
from PIL import Image
from PIL.PngImagePlugin import PngInfo
from playwright.sync_api import sync_playwright

from living_memory.project import HOME

PICTURE = HOME / "docs/assets/figure.png"
SHOWN = "lifetimes/cycles.html", "cycles/self_loop"


def figure_digest(site: Path) -> str:
    """What changes when the figure says something else."""
    page, name = SHOWN
    figure = BeautifulSoup(
        (site / page).read_text(encoding="utf-8"), "html.parser"
    ).find(id=name)
    words = " ".join(
        " ".join(
            part.get_text(" ")
            for part in figure.select("figcaption, pre, tr, .lm-notes")
        ).split()
    )
    return hashlib.sha256(words.encode()).hexdigest()[:12]


def draw(site: Path) -> None:
    """Photograph the figure, and write into the picture what it shows."""
    page, name = SHOWN
    with sync_playwright() as play:
        browser = chromium.launch(play)
        opened = browser.new_page(
            viewport={"width": 900, "height": 900}, device_scale_factor=2
        )
        opened.goto((site / page).as_uri())
        opened.locator(f"[id='{name}']").screenshot(path=PICTURE)
        browser.close()
    note = PngInfo()
    note.add_text("shows", figure_digest(site))
    with Image.open(PICTURE) as picture:
        picture.convert("P", palette=Image.Palette.ADAPTIVE).save(
            PICTURE, pnginfo=note, optimize=True
        )


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--site-dir", folder],
            cwd=HOME,
            check=True,
        )
        draw(Path(folder))
