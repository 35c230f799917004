"""What the page `watch` hands out: pinned, whole, and missed in words where npm cannot be reached."""

import json
from collections.abc import Iterator

import pytest

from living_memory.live import bundle, shelf
from living_memory.live.workbench import workbench
from living_memory.pages.policy import policy
from living_memory.project import HOME

LOCK = json.loads((bundle.SOURCES / "package-lock.json").read_text(encoding="utf-8"))


@pytest.fixture
def unreachable(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine on which npm finds nobody, and on which nothing was brought before."""

    def fails() -> None:
        raise bundle.Unreachable("npm error code ENOTFOUND")

    monkeypatch.setattr(bundle, "packed", fails)
    bundle.served.cache_clear()
    yield
    bundle.served.cache_clear()


def test_lock_names_digests_and_no_host() -> None:
    """Each package is known by its digest, and comes from the registry of whoever builds: `.npmrc` says so to npm."""
    text = (bundle.SOURCES / "package-lock.json").read_text(encoding="utf-8")
    assert "://" not in text, (
        "write it anew beside its `.npmrc`, which leaves the hosts out"
    )
    named = {name: one for name, one in LOCK["packages"].items() if name}
    assert all(one["integrity"].startswith("sha512-") for one in named.values())


def test_manifest_names_exact_releases() -> None:
    """Each is pinned, and Pyodide is the one with which the tests record."""
    manifest = json.loads((bundle.SOURCES / "package.json").read_text(encoding="utf-8"))
    wanted = manifest["devDependencies"]
    assert all(release[0].isdigit() for release in wanted.values()), wanted
    tests = json.loads((HOME / ".ci/wasm/package.json").read_text(encoding="utf-8"))
    assert wanted["pyodide"] == tests["dependencies"]["pyodide"], (
        "write one release of Pyodide into both"
    )


@pytest.mark.usefixtures("unreachable")
def test_without_npm_the_page_says_what_is_missing() -> None:
    """It is built all the same, and names the command that makes it whole."""
    html = workbench()
    assert bundle.served() == ()
    assert '"files": {}' in html and "uv run mkdocs serve" in html


def test_the_page_of_the_bench_alone_may_run_webassembly() -> None:
    """No other page is allowed more than before, and none may make code of text."""
    plain = '<meta charset="utf-8"><p>pears</p>'
    wider = '<meta charset="utf-8"><div class="lm-bench"></div>'
    assert "wasm-unsafe-eval" not in policy(plain) and "blob:" not in policy(plain)
    assert "script-src 'self' 'wasm-unsafe-eval';" in policy(wider)
    assert "worker-src 'self' blob:;" in policy(wider)
    assert "'unsafe-eval'" not in policy(wider)


def test_shelf_has_every_program_of_its_folder_once() -> None:
    """Twenty of them, each with a title of its own."""
    programs = [one for group in shelf.groups() for one in group.programs]
    names = sorted(one.name for one in programs)
    assert names == sorted(path.stem for path in shelf.FOLDER.glob("*.py")), (
        "name each in `GROUPS` of src/living_memory/live/shelf.py"
    )
    assert len({one.title for one in programs}) == len(names) == 20
