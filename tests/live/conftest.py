"""The browser's Python, once for all tests of this folder."""

from collections.abc import Iterator

import pytest
from browser_python import BRING, BrowserPython, home

from living_memory.live import pack


@pytest.fixture(scope="session")
def browser_python(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[BrowserPython]:
    """A Node that gives a fresh Python of the browser for each question."""
    found = home()
    if found is None:
        is_required = request.config.getoption("pythons") == "all"
        tell = pytest.fail if is_required else pytest.skip
        tell(f"the browser's Python is not here: {BRING}")
    python = BrowserPython.start(
        found, pack.as_zip(), tmp_path_factory.mktemp("browser")
    )
    yield python
    python.end()
