"""The browser's Python, once for all tests of this folder."""

from collections.abc import Iterator

import pytest
from browser_python import BrowserPython

from living_memory.live.bundle import Unreachable


@pytest.fixture(scope="session")
def browser_python(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[BrowserPython]:
    """A Node that gives a fresh Python of the browser for each question."""
    try:
        python = BrowserPython.start(tmp_path_factory.mktemp("browser"))
    except Unreachable as why:
        is_required = request.config.getoption("browsers") == "all"
        tell = pytest.fail if is_required else pytest.skip
        tell(f"npm cannot bring the Python of a browser: {why}")
    yield python
    python.end()
