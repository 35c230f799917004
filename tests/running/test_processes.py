"""What a snippet does stays in its run, and no process of a run outlives it, however the build ends."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import textwrap
import time
from pathlib import Path

import psutil
import pytest

from living_memory.book.snippets import Snippet, read
from living_memory.problem import Problem
from living_memory.project import HOME
from living_memory.running import confinement, process, runs, workplace

POSIX = pytest.mark.skipif(not process.POSIX, reason="Windows has no signals")
CONFINED = pytest.mark.skipif(
    bool(process.lacking()),
    reason="this system cannot confine a run: the closing summary says so",
)
CLAIM = '"""Two pears are counted."""\n\n'
SLEEP = "import time; time.sleep(600.7)"
PATIENCE = 60
"""The seconds after which what is waited for is taken for lost; a machine may have much else to do."""


def snippet(folder: Path, code: str) -> Snippet:
    """A snippet with this code below its claim: the code begins on the third line."""
    path = folder / "fruit/pears.py"
    path.parent.mkdir(exist_ok=True)
    path.write_text(CLAIM + textwrap.dedent(code).lstrip(), encoding="utf-8")
    return read(path)


def here() -> runs.Python:
    """The Python of the tests, as one of the book."""
    release, *_ = sys.version.split()
    return runs.Python("3.14", f"{release} (of the tests)", sys.executable)


def said_of(folder: Path, code: str) -> str:
    """What an author is told of a snippet that breaks a rule."""
    with pytest.raises(Problem) as stopped:
        runs.once(snippet(folder, code), here())
    return str(stopped.value)


def alive(mark: str) -> list[psutil.Process]:
    """The processes whose command has these words."""
    found = []
    for one in psutil.process_iter(["cmdline", "status"]):
        is_dead = one.info["status"] == psutil.STATUS_ZOMBIE
        if mark in " ".join(one.info["cmdline"] or []) and not is_dead:
            found.append(one)
    return found


def asleep() -> list[psutil.Process]:
    """The processes that sleep for ten minutes."""
    return [one for one in alive(SLEEP) if one.info["cmdline"][-1] == SLEEP]


def comes(what: object) -> bool:
    """Whether something comes to be so while a patient person waits."""
    deadline = time.monotonic() + PATIENCE
    while not what() and time.monotonic() < deadline:
        time.sleep(0.05)
    return bool(what())


def folders(place: Path | None = None) -> set[Path]:
    """The workplaces of the builds whose temporary folder this is, or the one of this machine."""
    place = place or Path(tempfile.gettempdir())
    return set(place.glob(f"{workplace.PREFIX}*"))


LITTER = """
    import os, tempfile
    open("pears.txt", "w").write("pears")
    os.makedirs("basket/in/basket")
    os.rename("pears.txt", "basket/in/pears.txt")
    tempfile.mkstemp(prefix="litter")
    open(os.devnull, "w").write("pears")
    print("files:", len(os.listdir(".")))
    print("folder ~", os.path.basename(os.getcwd()))
"""


def test_snippet_writes_into_a_folder_of_its_own(tmp_path: Path) -> None:
    """What it opens by a bare name or makes by `tempfile` is there, and is gone after; the folder is empty at first."""
    output = runs.once(snippet(tmp_path, LITTER), here())
    folder = workplace.here().folder / output["folder"].value
    assert output["files"].value == "2" and folder.name.startswith("run-")
    assert not folder.exists()
    assert os.listdir(tmp_path / "fruit") == ["pears.py"]


OUTSIDE = {
    "a file at home": (
        'import os\nopen(os.path.expanduser("~/pears"), "w")',
        ":4: on ",
        "writes outside its folder: {home}/pears",
    ),
    "a folder beside itself": (
        "import os\nos.mkdir(os.path.join(os.path.dirname(__file__), 'basket'))",
        ":4: on ",
        "writes outside its folder: {here}/fruit/basket",
    ),
    "its own file": (
        "import os\nos.remove(__file__)",
        ":4: on ",
        "writes outside its folder: {here}/fruit/pears.py",
    ),
    "another machine": (
        "import socket\nsocket.create_connection(('127.0.0.1', 9))",
        ":4: on ",
        "opens a socket",
    ),
    "another machine, and hides it": (
        "import socket\ntry:\n    socket.socket()\nexcept Exception:\n    pass",
        ":5: on ",
        "opens a socket",
    ),
    "a service of this machine": (
        "import socket\nsocket.socket(socket.AF_UNIX)",
        ":4: on ",
        "Permission denied",
    ),
    "the variables of who started it": (
        "import os\nopen(f'/proc/{os.getppid()}/environ').read()",
        ":4: on ",
        "Permission denied",
    ),
    "the end of who started it": (
        "import os, signal\nos.kill(os.getppid(), signal.SIGKILL)",
        ":4: on ",
        "not permitted",
    ),
    "a session of its own": (
        "import subprocess\nsubprocess.run(['true'], start_new_session=True)",
        ":4: on ",
        "not permitted",
    ),
}


@CONFINED
@pytest.mark.parametrize("reach", OUTSIDE)
def test_snippet_that_reaches_out_is_stopped_and_named(
    reach: str, tmp_path: Path
) -> None:
    """Nothing is written, no socket opened, nobody's secrets read; the author sees the line and why."""
    code, line, words = OUTSIDE[reach]
    before = set(Path.home().iterdir())
    said = said_of(tmp_path, code)
    words = words.format(home=Path.home(), here=tmp_path)
    assert said.startswith(f"snippets/fruit/pears.py{line}") and words in said
    assert set(Path.home().iterdir()) == before
    assert os.listdir(tmp_path / "fruit") == ["pears.py"]


@CONFINED
def test_run_within_this_machine_needs_no_socket(tmp_path: Path) -> None:
    """Pairs of sockets, threads, children, `/proc/self` and the names of users are as everywhere."""
    code = """
        import os, socket, subprocess, sys, threading
        socket.socketpair()
        threading.Thread(target=print, args=("thread:", 1)).start()
        child = subprocess.run([sys.executable, "-c", "print(2)"], capture_output=True, text=True)
        print("child:", child.stdout.strip())
        if os.path.exists("/proc/self/environ"):
            open("/proc/self/environ").read()
        print("home:", os.path.isabs(os.path.expanduser("~")))
    """
    printed = runs.once(snippet(tmp_path, code), here())
    assert str(printed) == "thread: 1\nchild: 2\nhome: True\n"


def test_system_that_cannot_confine_is_named_and_runs_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """In words that the build and the closing summary say; each of the two may be missing alone."""

    def refuse(*_: object) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(confinement, "keep_within", refuse)
    monkeypatch.setattr(confinement, "keep_inside", lambda: None)
    assert confinement.missing() == [
        "where a snippet writes (no Landlock: Operation not permitted)"
    ]
    monkeypatch.setattr(confinement, "LIBC", None)
    assert len(confinement.missing()) == 2


ADMITTED = {
    "writes anywhere": "a run may write and connect anywhere",
    "cuts a file short": "lets a run cut a file short",
    "signals others": "signal a process of its user",
    "fills the memory": "its memory has no limit",
    "stays behind": "a process that it starts may outlive it",
    "reads": "Nothing stops a run from reading a file that its author may read",
    "changes rights": "change the rights and dates of such a file",
}
"""What a snippet can do where the system does not stop it, and the words that admit it."""


@pytest.mark.parametrize("words", ADMITTED.values(), ids=ADMITTED)
def test_what_no_system_stops_is_admitted(words: str) -> None:
    """Among the decisions: a reviewer who trusts the machine must know where it ends."""
    page = (HOME / "docs/dev/decisions.md").read_text(encoding="utf-8")
    _, _, section = page.partition("{ #confined }\n")
    said, _, _ = section.partition("\n## ")
    assert words in said, "say it in docs/dev/decisions.md, under `#confined`"


def test_older_landlock_names_what_it_lets_through() -> None:
    """The first one knew neither truncation nor signals, the fourth no signals, the sixth knows all that is asked."""
    first, second = confinement.let_through(1)
    assert "cuts short" in first and "signals" in second
    assert confinement.let_through(4) == [second.replace("Landlock 1", "Landlock 4")]
    assert confinement.let_through(6) == []


def test_mac_names_the_memory_that_it_does_not_bound(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Its `setrlimit` refuses a limit of memory."""
    bound = process.lacking.__wrapped__()
    monkeypatch.setattr(process.platform, "system", lambda: "Darwin")
    more = process.lacking.__wrapped__()
    assert more == (*bound, "memory (macOS refuses that)")


RUNAWAYS = {
    "in a session of its own": """
        import subprocess, sys
        subprocess.Popen([sys.executable, __file__, "child"], start_new_session=True)
    """,
    "as a daemon without variables": """
        import os, sys
        if not os.fork():
            try:
                os.setsid()
            except OSError:
                pass
            if not os.fork():
                for number in range(3):
                    os.close(number)
                os.execve(sys.executable, [sys.executable, __file__, "child"], {})
            os._exit(0)
        os.wait()
    """,
    "as a bomb": """
        import os, time
        for _ in range(7):  # ends at 128 processes: the other tests want the machine, too
            try:
                if not os.fork():
                    os.setsid()
            except OSError:
                pass
        time.sleep(600)
    """,
}
CHILD = 'import sys, time\nif "child" in sys.argv:\n    time.sleep(600)\n'


@POSIX
@pytest.mark.parametrize("way", RUNAWAYS)
def test_no_process_outlives_its_run(
    way: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever it does to be forgotten; and the author is told."""
    monkeypatch.setattr(process, "SECONDS", 1)
    own = snippet(tmp_path, CHILD + textwrap.dedent(RUNAWAYS[way]))
    with pytest.raises(Problem):
        runs.once(own, here())
    assert comes(lambda: not alive(str(tmp_path))), "a process outlived its run"


def test_process_that_is_left_is_named(tmp_path: Path) -> None:
    """With the line that started it; one that has ended, unasked, is none."""
    code = f"""
        import subprocess, sys
        subprocess.Popen([sys.executable, "-c", {SLEEP!r}])
        print("pears:", 2)
    """
    said = said_of(tmp_path, code)
    assert said.startswith("snippets/fruit/pears.py:4: on ") and process.LEFT in said
    ended = 'import subprocess\nsubprocess.Popen(["true"]).wait()\nsubprocess.Popen(["true"])\nprint("pears:", 2)'
    code = ended.replace("print", "import time\ntime.sleep(0.3)\nprint")
    assert str(runs.once(snippet(tmp_path, code), here())) == "pears: 2\n"


BUILD = f"""
import sys
from living_memory.running.process import execute
execute([sys.executable, "-c", {SLEEP!r}])
"""
TEST = f"def test_sleeps():\n{textwrap.indent(BUILD, '    ')}"
SIGNALS = "SIGTERM", "SIGHUP", "SIGINT", "SIGQUIT", "SIGKILL"


def ends_with(command: list[str], number: int, folder: Path) -> None:
    """Begin a command in this folder, signal it while its snippet runs, and see that nothing of it is left."""
    temporary = folder / "temporary"  # its own, where no other build begins or ends
    temporary.mkdir()
    where = os.environ | {workplace.TEMPORARY: str(temporary)}
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(command, cwd=folder, env=where, **quiet) as build:
        runs_one = comes(asleep) and bool(folders(temporary))
        build.send_signal(number)
        build.wait(PATIENCE)
    assert runs_one, "it runs no snippet"
    assert comes(lambda: not asleep()), "a snippet outlived the build"
    assert comes(lambda: not folders(temporary)), "a temporary folder stays"


@POSIX
@pytest.mark.parametrize("name", SIGNALS)
def test_build_that_is_ended_leaves_nothing(name: str, tmp_path: Path) -> None:
    """Neither a process nor a folder, by whatever signal; not even by the one that nobody can catch."""
    number = getattr(signal, name)
    ends_with([sys.executable, "-c", BUILD], number, tmp_path)


SLEEPER = f'"""Two pears are counted."""\n\n{SLEEP}\nprint("pears:", 2)\n'
COMMANDS = {
    "mkdocs build": ["-m", "mkdocs", "build"],
    "mkdocs serve": ["-m", "mkdocs", "serve", "-a", "127.0.0.1:0"],
    "pytest": ["-m", "pytest", "-c", os.devnull, "-p", "no:cacheprovider", "."],
}


@POSIX
@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_that_is_ended_leaves_nothing(
    command: str, tmp_path: Path
) -> None:
    """A build, a server and a run of the tests, while their snippets run."""
    book = shutil.copytree(HOME / "tests/data/small", tmp_path / "book")
    settings = book / "mkdocs.yml"
    hook = HOME / "src/living_memory/mkdocs_hook.py"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("src/living_memory/mkdocs_hook.py", str(hook)))
    (book / "test_sleeps.py").write_text(TEST)
    code = f'import subprocess, sys\nsubprocess.run([sys.executable, "-c", {SLEEP!r}])'
    (book / "snippets/fruit/pears.py").write_text(
        f'{CLAIM}{code}\nprint("pears:", {time.time()})\n'
    )
    ends_with([sys.executable, *COMMANDS[command]], signal.SIGTERM, book)


@POSIX
def test_what_was_killed_as_a_whole_is_cleared_by_the_next_build(
    tmp_path: Path,
) -> None:
    """As a container is, with the process that starts the runs; the folder and what still runs in it go."""
    build = subprocess.Popen([sys.executable, "-c", BUILD], cwd=tmp_path)
    assert comes(asleep)
    [starter] = [one for one in psutil.Process(build.pid).children() if one.children()]
    [folder] = [one for one in folders() if str(one) in starter.cmdline()]
    starter.suspend()
    build.kill()
    build.wait()
    starter.kill()
    assert folder.exists()
    workplace.remove_abandoned()
    assert not folder.exists()
    assert comes(lambda: not asleep())


def in_another_container() -> list[str]:
    """What starts a command where processes have other numbers, if this machine may do that."""
    words = ["unshare", "--user", "--map-root-user", "--pid", "--fork"]
    if not shutil.which("unshare"):
        return []
    tried = subprocess.run([*words, "true"], capture_output=True)
    return [] if tried.returncode else words


@POSIX
def test_build_never_touches_another_one(tmp_path: Path) -> None:
    """One of the same user, also in a container, where it has the number of no process that is here."""
    command = [*in_another_container(), sys.executable, "-c", BUILD]
    other = subprocess.Popen(command, cwd=tmp_path)
    try:
        assert comes(asleep)
        workplace.remove_abandoned()
        workplace.end_strays()
        runs.once(snippet(tmp_path, 'print("pears:", 2)'), here())
        assert asleep(), "a build killed the snippet of another one"
    finally:
        end_all(other)
    assert comes(lambda: not asleep())
    workplace.remove_abandoned()


@POSIX
def test_only_what_runs_in_a_workplace_is_ended_with_it(tmp_path: Path) -> None:
    """A process is known by its temporary folder: one in the workplace of another build goes on."""
    sleeping = {}
    for name in ("own", "other"):
        where = os.environ | {workplace.TEMPORARY: str(tmp_path / name / "run-1")}
        command = [sys.executable, "-c", SLEEP]
        sleeping[name] = subprocess.Popen(command, env=where)
    try:
        workplace.end_processes(tmp_path / "own")
        assert sleeping["own"].wait(PATIENCE) == -signal.SIGKILL
        assert sleeping["other"].poll() is None, "the snippet of another build ended"
    finally:
        for one in sleeping.values():
            one.kill()
            one.wait()


def end_all(build: subprocess.Popen[bytes]) -> None:
    """The end of a build and of what it began; the first process of a container takes the others along."""
    for one in psutil.Process(build.pid).children(recursive=True):
        with contextlib.suppress(psutil.NoSuchProcess):
            one.kill()
    build.kill()
    build.wait()


@POSIX
def test_endless_snippet_says_where_it_was_also_in_the_background(
    tmp_path: Path,
) -> None:
    """A shell lets `pytest &` in a script ignore interrupts; the snippet must hear the one that ends it."""
    code = "from living_memory.running import process; process.SECONDS = 1\n"
    code += "import signal, sys; signal.signal(signal.SIGINT, signal.SIG_IGN)\n"
    code += "print(process.execute([sys.executable, '-c', 'while True: pass']).errors)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert "KeyboardInterrupt" in done.stdout, done.stderr


@POSIX
@pytest.mark.parametrize(("spent", "times"), [(0.1, 2), (0.9, 0)])
def test_run_that_the_machine_lets_wait_gets_its_time_anew(
    spent: float, times: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Twice, where it has had less than half of it on a processor: a busy machine is no endless loop."""
    from living_memory.running import starter

    ended = []
    monkeypatch.setattr(starter, "spent", lambda process: spent)
    monkeypatch.setattr(starter.os, "kill", lambda *given: ended.append(given))
    run = starter.Run({"seconds": 1, "grace": 1}, None, deadline=0)
    for more in range(times + 1):
        assert run.waits == more and not run.is_late and not ended
        run.deadline = 0
        starter.end_late({7: run})
    assert run.is_late and ended == [(7, signal.SIGINT)]


LIMITS = """
    import resource
    for name in "AS", "FSIZE", "CPU", "CORE":
        print(f"{name.lower()}:", resource.getrlimit(getattr(resource, "RLIMIT_" + name))[1])
"""


@CONFINED
def test_snippet_has_limits(tmp_path: Path) -> None:
    """Of memory, of what it writes, of the processor; and it leaves no image of its memory."""
    printed = runs.once(snippet(tmp_path, LIMITS), here())
    assert {label.upper(): int(line.value) for label, line in printed.items()} == (
        process.LIMITS
    )


MACHINES = {
    "-t 30": {"cpu": 30},
    "-v 1500000": {"as": 1500000 * 1024},
    "-f 9000": {"fsize": 9000 * 1024},
    "-n 64": {},
}
TRY = """
import sys
from pathlib import Path
from living_memory.book.snippets import read
from living_memory.problem import Problem
from living_memory.running import process, runs, workplace
try:
    print(runs.once(read(Path(sys.argv[1])), runs.Python("3.14", "3 (of the tests)", sys.executable)))
except Problem as wrong:
    print(wrong)
"""


@CONFINED
@pytest.mark.parametrize("limit", MACHINES)
def test_lower_limit_of_the_machine_stays(limit: str, tmp_path: Path) -> None:
    """What `ulimit` set lower than we would is left as it is, and the snippet runs."""
    own = snippet(tmp_path, LIMITS)
    command = f'ulimit {limit}; "$0" -c "$1" "$2"'
    words = ["bash", "-c", command, sys.executable, TRY, str(own.path)]
    done = subprocess.run(words, capture_output=True, text=True)
    assert done.returncode == 0 and not done.stderr, done.stderr
    printed = dict(row.split(": ") for row in done.stdout.splitlines() if row)
    usual = {name.lower(): most for name, most in process.LIMITS.items()}
    expected = usual | MACHINES[limit]
    assert {name: int(value) for name, value in printed.items()} == expected


@POSIX
@pytest.mark.parametrize("files", range(4, 9))
def test_machine_that_starts_no_process_says_so_in_a_sentence(
    files: int, tmp_path: Path
) -> None:
    """With the reason of the system and what to raise: no traceback, and no process or folder is left."""
    own = snippet(tmp_path, LIMITS)
    limit = f"resource.setrlimit(resource.RLIMIT_NOFILE, ({files}, {files}))"
    code = TRY.replace("try:", f"import resource; {limit}\ntry:")
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    where = os.environ | {workplace.TEMPORARY: str(temporary)}
    words = [sys.executable, "-c", code, str(own.path)]
    done = subprocess.run(words, env=where, capture_output=True, text=True)
    assert done.stdout.startswith("this machine: starts no process: Too many open")
    assert "`ulimit -a`" in done.stdout and "Traceback" not in done.stderr
    assert comes(lambda: not alive(str(tmp_path)))
    assert not list(temporary.iterdir()), "a temporary folder stays"


def test_command_in_a_message_shows_the_fault(tmp_path: Path) -> None:
    """Pasted into a shell with an empty PATH and another seed, it runs that very Python on that very file."""
    own = snippet(tmp_path, 'pears = set("pear")\nprint({}[tuple(pears)])')
    said = said_of(tmp_path, own.path.read_text()[len(CLAIM) :])
    command = said.partition("run it by `")[2].partition("`")[0]
    assert str(sys.executable) in command
    there = tmp_path / "snippets"
    there.mkdir()
    shutil.copytree(tmp_path / "fruit", there / "fruit")
    done = subprocess.run(
        ["/bin/sh", "-c", command],
        cwd=tmp_path,
        env={"PATH": "", "PYTHONHASHSEED": "7"},
        capture_output=True,
        text=True,
    )
    fault = done.stderr.strip().splitlines()[-1]
    assert fault.startswith("KeyError") and fault in said, "another seed, or Python"
