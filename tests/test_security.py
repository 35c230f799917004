"""What a snippet does stays in its run, and what it prints, or a pull request brings, is text and nothing more."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil
import pytest

from living_memory import runner

LITTER = """
import os, tempfile
open("pears.txt", "w").write("pears")
os.makedirs("basket/in/basket")
tempfile.mkstemp()
print("beside:", " ".join(sorted(os.listdir(".")))[:20])
print("files:", len(os.listdir(".")))
print("folder ~", os.getcwd())
"""
SLEEP = "import time; time.sleep(600.7)"
RUNAWAY = f"""
import subprocess, sys
subprocess.Popen([sys.executable, "-c", {SLEEP!r}], start_new_session=True{{}})
print("pears:", 2)
"""
QUIET = ", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL"


def snippet(folder: Path, code: str) -> runner.Snippet:
    """A snippet with this code."""
    path = folder / "pears/one.py"
    path.parent.mkdir(exist_ok=True)
    path.write_text(f'"""Two pears are counted."""\n{code}', encoding="utf-8")
    return runner.Snippet("pears/one", path, path.read_text(), "Two pears are counted.", (), code)


def here() -> runner.Python:
    """The Python of the tests, as one of the book."""
    return runner.Python("3.14", f"{sys.version.split()[0]} (of the tests)", sys.executable)


def asleep() -> list[psutil.Process]:
    """The processes that sleep for ten minutes."""
    return [one for one in psutil.process_iter(["cmdline"]) if (one.info["cmdline"] or [""])[-1] == SLEEP]


def gone() -> bool:
    """Whether none of them is left; the system needs a moment to end one."""
    _, alive = psutil.wait_procs(asleep(), timeout=5)
    return not [one for one in alive if one.status() != psutil.STATUS_ZOMBIE]


def test_snippet_writes_into_a_folder_of_its_own(tmp_path: Path) -> None:
    """What it opens by a bare name or makes by `tempfile` is there, and is gone after; the folder is empty at first."""
    before = set(os.listdir(tempfile.gettempdir()))
    output = runner.once(snippet(tmp_path, LITTER), here())
    assert output["files"].value == "3"
    folder = Path(output["folder"].value)
    assert folder.parent == Path(tempfile.gettempdir()).resolve() and not folder.exists()
    left = {name for name in set(os.listdir(tempfile.gettempdir())) - before if name.startswith(("tmp", "pears"))}
    assert not left and sorted(os.listdir(tmp_path / "pears")) == ["one.py"]


@pytest.mark.parametrize("streams", ["", QUIET], ids=["holds the output", "holds nothing"])
def test_process_in_another_session_ends_with_the_run(
    streams: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The build neither waits for it nor leaves it behind."""
    monkeypatch.setattr(runner, "CACHE", tmp_path / "cache")
    monkeypatch.setattr(runner, "SECONDS", 2)
    begun = time.monotonic()
    runner.run_all([(snippet(tmp_path, RUNAWAY.format(streams)), here())])
    assert gone(), "a process outlived the run"
    assert time.monotonic() - begun < 60, "the build waited for it"


def test_what_a_killed_build_left_ends_with_the_next_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A build that is killed cannot end its snippets; the next one does."""
    code = f"import sys; from living_memory import runner; runner.execute([sys.executable, '-c', {SLEEP!r}])"
    build = subprocess.Popen([sys.executable, "-c", code])
    deadline = time.monotonic() + 30
    while not asleep() and time.monotonic() < deadline:
        time.sleep(0.05)
    build.send_signal(signal.SIGKILL)
    build.wait()
    assert asleep(), "the build did not start its snippet"
    monkeypatch.setattr(runner, "CACHE", tmp_path / "cache")
    runner.run_all([(snippet(tmp_path, '\nprint("pears:", 2)\n'), here())])
    assert gone()


LIMITS = """
import resource, time
time.sleep(0.2)  # the limits are set from outside
for name in "AS", "FSIZE", "CPU", "CORE":
    print(f"{name.lower()}:", resource.getrlimit(getattr(resource, "RLIMIT_" + name))[1])
"""


@pytest.mark.skipif(not runner.prlimit, reason="this system has no prlimit: the summary of the tests says so")
def test_snippet_has_limits(tmp_path: Path) -> None:
    """Of memory, of what it writes, of the processor; and it leaves no image of its memory."""
    printed = runner.once(snippet(tmp_path, LIMITS), here())
    assert {label: int(line.value) for label, line in printed.items()} == {
        "as": runner.MEMORY,
        "fsize": runner.FILES,
        "cpu": runner.PROCESSOR,
        "core": 0,
    }
