"""The deed is true: what a message advises is done here, and the fault is gone.

Each row breaks a small book at one place, does what the message says, and looks again. Every call in the package that
makes a problem has its row, or stands in `WITHOUT` with the reason: a new one without either fails.
"""

import ast
import os
import re
import socket
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import problem_sites
import pytest
from markdown import markdown
from mkdocs.config import load_config

from living_memory import project
from living_memory.book import (
    authored,
    fences,
    judging,
    lost_names,
    model,
    proofreading,
    seen,
    snippets,
)
from living_memory.book.identities import write_identities
from living_memory.book.python import Python
from living_memory.book.recordings import Recording
from living_memory.exports import pages_made
from living_memory.exports.page_in_work import PageInWork
from living_memory.files import digest_of
from living_memory.git import git
from living_memory.inside.outputs import parse
from living_memory.live import refused_here
from living_memory.pages import (
    asked,
    assets,
    current,
    last_step,
    links,
    own_forms,
    own_program,
    policy,
    run_fence,
    settings,
    typed_html,
)
from living_memory.problem import Problem, stop_at
from living_memory.project import HOME, SUPPORTED, UPDATE
from living_memory.running import cache, choosing, loading, pythons
from living_memory.upkeep import new_lesson, release, renew, serving, sources
from living_memory.watching import syntax, too_big, traces, unwatchable
from living_memory.watching.record import record as record_trace

Deed = Callable[[Path], object]
FENCE = 'print(show("pears/one"))'
PAGE = f"""# Pears

There are {{{{ pears/one: pears }}}}.

```python exec="on" html="on"
from living_memory import show
{FENCE}
```
"""
PEARS = '"""Two pears are counted."""\n\nprint("pears:", 2)\n'
INDEX, ONE = "docs/index.md", "snippets/pears/one.py"
UNO, TWO = "snippets/pears/uno.py", "snippets/pears/two.py"
THREE_PEARS = '"""Three pears are counted."""\n\nprint("pears:", 3)\n'
OUT, STEPS = "snippets/pears/one.out", "snippets/pears/one.watch.json"
WHO = "snippets/pythons.toml"
OURS = "<<<<<<< HEAD\n"
"""How git marks where a merge stopped."""
TOKEN = "{{ pears/one: pears }}"
COUNTED = dict.fromkeys(SUPPORTED, "pears: 2\n")
MOVED = COUNTED | {SUPPORTED[0]: "pears: 3\n"}
NEXT = SUPPORTED[1]


@pytest.fixture(scope="module")
def runs_kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache for all rows: most of them run the same snippet."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def book(
    tmp_path: Path,
    runs_kept: Path,
    monkeypatch: pytest.MonkeyPatch,
    the_book: model.Book,
) -> object:
    """A small book without a mistake; one Python is here, and all have recorded."""
    newest = dict([list(pythons.here({}).items())[-1]])
    monkeypatch.setattr(pythons, "here", lambda recorded: newest)
    monkeypatch.setattr(pythons, "others", lambda recorded: {})
    monkeypatch.setattr(cache, "ROOT", runs_kept)
    for place, text in ((INDEX, PAGE), (ONE, PEARS)):
        put(place, text)(tmp_path)
    record(COUNTED)(tmp_path)
    yield tmp_path
    current.use(the_book)


def put(place: str, text: str | bytes) -> Deed:
    """Write a file."""

    def deed(folder: Path) -> None:
        path = folder / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)

    return deed


def change(place: str, old: str, new: str) -> Deed:
    """Write something else in the place of some words of a file, which must be there."""

    def deed(folder: Path) -> None:
        text = (folder / place).read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {place}"
        (folder / place).write_text(text.replace(old, new), encoding="utf-8")

    return deed


def folder_in_place_of(place: str) -> Deed:
    """Put a folder where a file should be."""

    def deed(folder: Path) -> None:
        (folder / place).unlink(missing_ok=True)
        (folder / place).mkdir()

    return deed


def move_away(place: str) -> Deed:
    """Move a folder or a file out of the book."""
    return lambda folder: (folder / place).rename(folder / "away")


def rename(old: str, new: str) -> Deed:
    """Give a file another name."""
    return lambda folder: (folder / old).rename(folder / new)


def record(printed: dict[str, str], without: str = "") -> Deed:
    """Record by hand what these Pythons printed; `without` is one of which nobody says who it is."""

    def deed(folder: Path) -> None:
        path = folder / ONE
        outputs = {minor: parse(text) for minor, text in printed.items()}
        text = str(Recording(snippets.read(path).digest, outputs))
        path.with_suffix(".out").write_text(text)
        who = {minor: f"{minor}.0 (recorded)" for minor in printed if minor != without}
        write_identities(folder / "snippets", who)

    return deed


def by_this_python(folder: Path) -> None:
    """Say that the Python here made a recording which it does not repeat."""
    [(minor, python)] = pythons.here({}).items()
    record(COUNTED | {minor: "pears: 9\n"})(folder)
    change(WHO, f"{minor}.0 (recorded)", python.identity)(folder)


def body(rows: str) -> Deed:
    """Write a recording of these rows, its digest right."""

    def deed(folder: Path) -> None:
        code = snippets.read(folder / ONE).digest
        put(OUT, f"# of {code}, holds {digest_of(rows)}\n{rows}")(folder)

    return deed


def both(*deeds: Deed) -> Deed:
    """One after the other."""
    return lambda folder: [deed(folder) for deed in deeds]


def update(folder: Path) -> None:
    """`uv run pytest --update-examples`, as every message spells it."""
    renew.renew(folder, newest=False)


def program(text: str) -> Deed:
    """Write the code of the snippet, below its claim."""
    return put(ONE, f'"""Two pears are counted."""\n\n{text}')


def fence(code: str) -> Deed:
    """Write another call into the fence."""
    return change(INDEX, FENCE, code)


def fenced(given: str) -> Deed:
    """Write an exercise into the fence, and behind it what solves it."""

    def deed(folder: Path) -> None:
        path = folder / INDEX
        before, _, rest = path.read_text(encoding="utf-8").partition("print(")
        _, _, after = rest.partition("```")
        both_shown = f'print(show("pears/one", {given}))\nprint(show("pears/two"))\n'
        path.write_text(f"{before}{both_shown}```{after}", encoding="utf-8")

    return deed


def draw(folder: Path) -> None:
    """Let the page draw the steps, which have been recorded."""
    fence('print(show("pears/one", watch=True))')(folder)
    update(folder)


def of_a_script(folder: Path) -> None:
    """Ask for `python9`, which may be run, as a Python."""
    (folder / "python9").chmod(0o755)
    wanted(str(folder / "python9"))(folder)


def undrawable(folder: Path) -> None:
    """A trace that can be read, one step of it on a line that is not there."""
    draw(folder)
    snippet = snippets.read(folder / ONE)
    known = traces.read(snippet)
    for trace in known.values():
        trace["steps"][-1]["line"] = 999
    traces.write(snippet, known)


def of_the_book(folder: Path) -> None:
    """Raise what is wrong with the book, as a build finds it."""
    found = current.use(loading.load(folder))
    wrong = [*judging.check(found), *traces.check(found.snippets.values())]
    shown_on = links.pages(found)
    wrong += pages_made.hidden(found, shown_on)
    for place, text in authored.pages(folder):
        wrong += proofreading.check(found, f"docs/{place}", text)
    stop_at(wrong)
    for place, text in authored.pages(folder):
        links.aim(text, shown_on, place)
        for one in fences.run_fences(text):
            run_fence.said(f"docs/{place}", one)


def of_names(folder: Path) -> None:
    """Raise what the tests say before all else: each name that leads to no snippet."""
    stop_at(lost_names.check(model.read(folder)))


def of_updating(folder: Path) -> None:
    """Raise what is wrong while recordings are written, and then with the book."""
    update(folder)
    of_the_book(folder)


def of_a_program(folder: Path) -> None:
    """Raise what is wrong with a reader's own program, `mine.py`."""
    own_program.as_page(folder / "mine.py", a_python())


def a_python() -> Python:
    """The one that is here."""
    [python] = pythons.here({}).values()
    return python


def of_answers(folder: Path) -> None:
    """Raise what is wrong with a program, `mine.py`, and what it reads, `answers.txt`."""
    own_program.check(folder / "mine.py", a_python(), folder / "answers.txt")


def of_wanted_answers(folder: Path) -> None:
    """Raise what is wrong with a program, `mine.py`, and the file that it reads, whose name is in `wanted.txt`."""
    answers = folder / (folder / "wanted.txt").read_text()
    own_program.check(folder / "mine.py", a_python(), answers)


def of_a_watched_snippet(folder: Path) -> None:
    """Raise what is wrong with a program, `mine.py`, that the book is to watch."""
    source = (folder / "mine.py").read_text(encoding="utf-8")
    stop_at(unwatchable.lint(source, "mine.py"))


def of_a_program_in_a_browser(folder: Path) -> None:
    """Raise what is wrong with a program, `mine.py`, that is to be watched in a browser."""
    source = (folder / "mine.py").read_text(encoding="utf-8")
    found = refused_here.faults(ast.parse(source), has_answers=False)
    stop_at(unwatchable.problems_of({*found}, source, "mine.py"))


def of_a_recorded_snippet(folder: Path) -> None:
    """Raise what is too much in a program, `mine.py`, that the book has recorded."""
    trace = record_trace(folder / "mine.py", a_python())
    stop_at(too_big.lint_trace(trace, "mine.py"))


def of_each_program(folder: Path) -> None:
    """Raise what is wrong with a program of whatever name."""
    for file in folder.glob("*.py"):
        own_program.as_page(file, a_python())


def of_a_lesson(folder: Path) -> None:
    """Raise what is wrong with the name and the part in `wanted.txt` of a lesson more."""
    name, part = (folder / "wanted.txt").read_text().split()
    new_lesson.lay_out(name, part, folder)


def of_a_narrowed_book(folder: Path) -> None:
    """Raise what is wrong with the snippet in `wanted.txt`, which alone is to be recorded."""
    renew.renew(folder, only=[(folder / "wanted.txt").read_text().strip()])


def release_of(version: str, told: str) -> Deed:
    """Give the project a version, and tell in its changelog of one."""
    changes = f"# Changelog\n\n## {told} - 2026-12-01\n\n- Pears.\n"
    project = f'[project]\nversion = "{version}"\n'
    return both(put("pyproject.toml", project), put("CHANGELOG.md", changes))


def of_a_release(folder: Path) -> None:
    """Raise what is wrong with the tag in `wanted.txt`."""
    release.notes((folder / "wanted.txt").read_text().strip(), folder)


def of_a_python(folder: Path) -> None:
    """Raise what is wrong with the version in `wanted.txt`."""
    choosing.supported((folder / "wanted.txt").read_text().strip())


def of_a_file(folder: Path) -> None:
    """Raise what is wrong with the name or the file of a Python in `wanted.txt`."""
    choosing.executable((folder / "wanted.txt").read_text().strip())


def of_a_commit(folder: Path) -> None:
    """Raise what git says where a commit is asked for in this folder."""
    git(folder, "log", "-1", do="git init")


def of_the_files(folder: Path) -> None:
    """Raise what is wrong with the files beside the pages."""
    stop_at(list(assets.check(folder / "docs")))


def of_what_was_seen(folder: Path) -> None:
    """Raise what is wrong with the record of what was seen of CPython's source."""
    seen.read(folder)


def see_anew(folder: Path) -> None:
    """Remove that record, and let the command write it."""
    (folder / seen.SOURCES).unlink()
    sources.hold(folder, [])


def of_askers(folder: Path) -> None:
    """Raise what is wrong with the words in which people ask for pages."""
    asked.also_asked(folder)


def of_the_html(folder: Path) -> None:
    """Raise what is wrong with the HTML that a page becomes."""
    text = (folder / "docs/two.md").read_text(encoding="utf-8")
    stop_at(typed_html.check("docs/two.md", text, markdown(text)))


def of_the_settings(folder: Path) -> None:
    """Raise what is wrong with `mkdocs.yml`."""
    config = folder / "mkdocs.yml"
    said = load_config(str(config))
    text = config.read_text(encoding="utf-8")
    stop_at(settings.check(text, said, folder / "docs"))


def of_a_page_alone(folder: Path) -> None:
    """Raise what is wrong with a page that is one file."""
    page = (folder / "alone.html").read_text(encoding="utf-8")
    policy.alone(page)


def of_a_player(folder: Path) -> None:
    """Raise what is wrong with a player whose steps are drawn as `player.html` draws them, and read as it is said."""
    player = (folder / "player.html").read_text(encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(last_step, "STEP", (folder / "wanted.txt").read_text())
        last_step.last_step(player)


def of_a_system(folder: Path) -> None:
    """Raise what is wrong with git, found on the path in `wanted.txt`."""
    path = (folder / "wanted.txt").read_text()
    git(HOME, "version", PATH=path)


def of_a_command(folder: Path) -> None:
    """Raise what is wrong with a command that needs a clone, run by the package that lies in `src/`."""
    package = folder / "src/living_memory"
    home = project.find_home(package)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(project, "INSTALLED", home.is_relative_to(package))
        project.need_clone("living-memory renew")


def of_a_builder(folder: Path) -> None:
    """Raise what is wrong with a fence that the builder of `docs/index.md` is about to run."""
    wrong: list[Problem] = []
    current.use(loading.load(folder))
    page = (folder / INDEX).read_text(encoding="utf-8")
    code = f"from living_memory import show\n{FENCE}"
    PageInWork(INDEX, page, wrong).fence(code, is_html=True)
    stop_at(wrong)


def of_another_parser(folder: Path) -> None:
    """Raise what is wrong with a program that only another Python can read."""
    file = folder / "mine.py"
    syntax.ask(a_python(), file, file.read_text(), "mine.py")


def of_a_step(folder: Path) -> None:
    """Raise what is wrong with a program that is to open at the step in `wanted.txt`."""
    [python] = pythons.here({}).values()
    step = int((folder / "wanted.txt").read_text())
    own_program.as_page(folder / "mine.py", python, step)


def of_a_form(folder: Path) -> None:
    """Raise what is wrong with a program in the form, and the colours if any, in `wanted.txt`."""
    name, *scheme = (folder / "wanted.txt").read_text().split()
    form = own_forms.FORMS[name]
    asked = own_forms.Asked(
        folder / "mine.py", a_python(), None, None, *scheme or [None]
    )
    form.refuse(asked)
    form.text(asked)


def of_a_name(folder: Path) -> None:
    """Raise what is wrong with the name of a program in `wanted.txt`."""
    own_program.check(folder / (folder / "wanted.txt").read_text(), a_python())


def with_a_commit(folder: Path) -> None:
    """A repository with one commit."""
    git(folder, "init", "--quiet")
    who = ("-c", "user.name=me", "-c", "user.email=me@example.org")
    git(folder, *who, "commit", "--quiet", "--allow-empty", "--message=first")


@dataclass(frozen=True)
class Row:
    """What breaks the book, what the deed of the message says, and that deed done."""

    site: str
    broken: Deed
    to_do: str
    done: Deed
    door: Deed = of_the_book


def mine(text: str | bytes) -> Deed:
    """Write a reader's own program."""
    return put("mine.py", text)


def wanted(words: str) -> Deed:
    """Write what is asked for."""
    return put("wanted.txt", words)


VALID = "{omitted_files: warn, absolute_links: warn, unrecognized_links: warn, anchors: warn}"
SETTINGS = f"site_name: Pears\nstrict: true\nvalidation: {VALID}\n"
SCRIPT = "alert(1)"
ALONE = f'<meta charset="utf-8"><style></style><script>{SCRIPT}</script>'
PLAYER = """<div class="lm-watch" id="pears/one:watch"><section class="lm-step ">1</section><div class="lm-strip">"""
NAV = "nav:\n  - Lifetimes:\n      - lifetimes/cycles.md\n"
LONG = "pears = 0\n" + "".join(f"pears = {number}\n" for number in range(1, 42))
CROWD = "".join(f"pear{number} = [{number}]\n" for number in range(9))
HUGE = "pears = 'x' * 900_000\nprint(pears)\nprint(pears)\n"
ASIDE = "import importlib\nsystem = importlib.import_module('sys')\n"
"""The module by a way that no list of refused names has."""
STAYS = (
    f"{ASIDE}if not system.modules['posix'].fork():\n    print(sum(range(10**12)))\n"
)
"""A process is left behind."""
DEEP = (
    "import copy\nimport json\n"
    "pears = len(copy.deepcopy(json.loads('[' * {0} + ']' * {0})))\n"
)
"""What calls as deep as it is told."""
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg">{}</svg>'
PSUTIL = project.GUESTS["psutil"]
WITH_PSUTIL = PEARS.replace('"""\n', f'\n\nwith: {PSUTIL}\n"""\n', 1)
A_LIST = "basket = []\nbasket.append(1)\nprint('pears:', 2)\n"

ROWS = [
    Row(
        "book.authored.refuse_mark",
        put(ONE, f"\ufeff{PEARS}"),
        "without BOM",
        put(ONE, PEARS),
    ),
    Row(
        "book.snippets.guest_of 2",
        put(ONE, WITH_PSUTIL.replace(f"with: {PSUTIL}", "with: psutil 0.1")),
        f"write `with: {PSUTIL}`",
        change(ONE, f"with: {PSUTIL.name} 0.1", f"with: {PSUTIL}"),
    ),
    Row(
        "book.authored.refuse_coding",
        put(ONE, f"# coding: latin-1\n{PEARS}"),
        "remove the comment with `coding`",
        put(ONE, PEARS),
    ),
    Row(
        "book.authored.refuse_pipe",
        lambda folder: os.mkfifo(folder / "docs/two.md"),
        "put the text into a file",
        both(move_away("docs/two.md"), put("docs/two.md", "# Two\n")),
    ),
    Row(
        "book.authored.refuse_pipe",
        lambda folder: os.mkfifo(folder / "mine.py"),
        "put the text into a file",
        both(move_away("mine.py"), mine("pears = 2\n")),
        of_a_program,
    ),
    Row(
        "book.authored.decoded",
        put("snippets/pears/two.py/x", ""),
        "move the folder away",
        move_away("snippets/pears/two.py"),
    ),
    Row(
        "book.authored.decoded 2",
        lambda folder: (folder / "docs/two.md").symlink_to("nowhere"),
        "or remove what is there",
        lambda folder: (folder / "docs/two.md").unlink(),
        lambda folder: list(authored.pages(folder)),
    ),
    Row(
        "book.authored.decoded 3",
        put(INDEX, PAGE.replace("There", "\xc4").encode("latin-1")),
        "save the file as UTF-8",
        put(INDEX, PAGE),
    ),
    Row(
        "book.authored.unseen",
        change(INDEX, "There are", "There\u3164are"),
        "write it as `&#x3164;`",
        change(INDEX, "\u3164", "&#x3164;"),
    ),
    Row(
        "book.authored.unmerged",
        change(INDEX, "There are", f"{OURS}There were\n=======\nThere are"),
        "keep the lines that hold, and remove git's marks",
        change(INDEX, f"{OURS}There were\n=======\n", ""),
    ),
    Row("book.identities.read", put(WHO, "<<<<<<< HEAD\n"), UPDATE, update),
    Row("book.identities.read 2", put(WHO, '"3.14" = [1]\n'), UPDATE, update),
    Row("book.judging.unknown_columns", record(COUNTED, without=NEXT), UPDATE, update),
    Row("book.judging.not_repeated", by_this_python, UPDATE, update),
    Row(
        "book.lost_names.left_behind",
        put("snippets/pears/two.out", "# of a snippet that was removed"),
        "remove it",
        move_away("snippets/pears/two.out"),
    ),
    Row(
        "book.lost_names.left_behind",
        both(rename(ONE, UNO), change(INDEX, "pears/one", "pears/uno")),
        f"git mv -f {OUT} snippets/pears/uno.out",
        rename(OUT, "snippets/pears/uno.out"),
    ),
    Row(
        "book.lost_names.check",
        put("docs/two.md", "# Two\n\n{{ pears/two: pears }}\n"),
        "name a snippet of `snippets/`, or take it out",
        move_away("docs/two.md"),
        of_names,
    ),
    Row(
        "book.judging.missing_notes",
        both(record(MOVED), change(INDEX, TOKEN, "two")),
        f"add a line `{NEXT}: why (source)`",
        change(ONE, 'counted."""', f'counted.\n\n{NEXT}: they fell (gh-1)\n"""'),
    ),
    Row(
        "book.judging.wrong_notes",
        both(
            change(ONE, 'counted."""', f'counted.\n\n{NEXT}: TODO why\n"""'),
            record(MOVED),
            change(INDEX, TOKEN, "two"),
        ),
        "in place of `TODO why`",
        change(ONE, "TODO why", "they fell (gh-1)"),
    ),
    Row(
        "book.judging.wrong_notes 2",
        change(ONE, 'counted."""', f'counted.\n\n{NEXT}: they fell (gh-1)\n"""'),
        "remove the note",
        put(ONE, PEARS),
    ),
    Row(
        "book.proofreading.unreadable",
        fence('print(show("pears/one"'),
        "correct the fence",
        change(INDEX, 'one"\n', 'one"))\n'),
    ),
    Row(
        "book.proofreading.check_calls",
        fence(f"{FENCE}\n{FENCE}"),
        "show it once, and link to it: `#pears/one`",
        change(INDEX, f"{FENCE}\n{FENCE}", FENCE),
    ),
    Row(
        "book.proofreading.check_calls 2",
        fence('print(show("pears/none"))'),
        "name a snippet",
        change(INDEX, "pears/none", "pears/one"),
    ),
    Row(
        "book.proofreading.check_calls 3",
        both(
            put(TWO, THREE_PEARS), fence('print(show("pears/one", answer="pears/two"))')
        ),
        'show it in the folded answer, `print(show("pears/two"))`',
        change(INDEX, 'pears/two"))', 'pears/two"))\nprint(show("pears/two"))'),
    ),
    Row(
        "book.guesses.fault_of_guess",
        fence('print(show("pears/one", guess="pears", wrong=["3"]))'),
        'write `guess="label", wrong=["another answer"]` beside `ask`, or `guess=["one label", "another"]',
        change(INDEX, "guess=", 'ask="How many?", guess='),
    ),
    Row(
        "book.guesses.fault_of_labels",
        fence('print(show("pears/one", ask="How many?", guess="plums", wrong=["3"]))'),
        "name one of pears",
        change(INDEX, "plums", "pears"),
    ),
    Row(
        "book.guesses.fault_of_wrong",
        fence('print(show("pears/one", ask="How many?", guess="pears", wrong=["2"]))'),
        "write an answer that no Python prints",
        change(INDEX, '["2"]', '["3"]'),
    ),
    Row(
        "book.guesses.fault_of_which",
        fence(
            'print(show("pears/one", ask="Which?", guess=["pears"], which="plenty"))'
        ),
        "write in `which` what stands there where a label is right",
        change(INDEX, "plenty", "2"),
    ),
    Row(
        "book.exercises.fault_of_exercise",
        fence('print(show("pears/one", judged=["pears"]))'),
        'write `answer="lesson/idea", judged=["label"]`',
        both(put(TWO, THREE_PEARS), fenced('answer="pears/two", judged=["pears"]')),
    ),
    Row(
        "book.exercises.fault_of_exercise 2",
        both(put(TWO, THREE_PEARS), fenced('answer="pears/tow"')),
        "name the snippet that solves the exercise",
        change(INDEX, "pears/tow", "pears/two"),
    ),
    Row(
        "book.exercises.fault_of_exercise 3",
        both(put(TWO, THREE_PEARS), fenced('answer="pears/two", judged="pears"')),
        'write `answer="lesson/idea", judged=["label"]`',
        change(INDEX, 'judged="pears"', 'judged=["pears"]'),
    ),
    Row(
        "book.exercises.fault_of_labels 2",
        both(put(TWO, THREE_PEARS), fenced('answer="pears/two", judged=["plums"]')),
        "name one of pears",
        change(INDEX, "plums", "pears"),
    ),
    Row(
        "book.exercises.fault_of_labels 3",
        both(put(TWO, PEARS), fenced('answer="pears/two"')),
        "judge a label that the answer changes",
        put(TWO, THREE_PEARS),
    ),
    Row(
        "book.quotes.check_tokens",
        change(INDEX, TOKEN, "{{ pears }}"),
        "write `{{ lesson/idea: label }}`",
        change(INDEX, "{{ pears }}", TOKEN),
    ),
    Row(
        "book.seen.read",
        put(seen.SOURCES, "<<<<<<< HEAD"),
        "remove it, and let `uv run living-memory sources` write it anew",
        see_anew,
        of_what_was_seen,
    ),
    Row(
        "book.seen.read 2",
        put(seen.SOURCES, '"gh-1" = 3'),
        "remove it, and let `uv run living-memory sources` write it anew",
        see_anew,
        of_what_was_seen,
    ),
    Row(
        "book.citations.check",
        change(INDEX, "There are", "[^gh-89503 There are"),
        "write `[^Objects/object.c: _Py_Dealloc]`",
        change(INDEX, "[^gh-89503", "[^gh-89503]"),
    ),
    Row(
        "book.citations.fault_of_witness 3",
        both(
            program('print("pears:", 2)\nprint("id ~", id(2))\n'),
            record({minor: "pears: 2\nid ~ 7\n" for minor in SUPPORTED}),
            change(INDEX, "There are", "[^pears/one: id] There are"),
        ),
        "use a label that pears/one prints",
        change(INDEX, "[^pears/one: id]", "[^pears/one: pears]"),
    ),
    Row(
        "book.citations.fault",
        change(INDEX, "There are", "[^Objects/object.c] There are"),
        "write `[^Objects/object.c: _Py_Dealloc]`",
        change(INDEX, "[^Objects/object.c]", "[^Objects/object.c: _Py_Dealloc]"),
    ),
    Row(
        "book.citations.fault_of_witness",
        change(INDEX, "There are", "[^pears/oen: pears] There are"),
        "name a snippet",
        change(INDEX, "[^pears/oen: pears]", "[^pears/one: pears]"),
    ),
    Row(
        "book.citations.fault_of_witness 2",
        change(INDEX, "There are", "[^pears/one: figs] There are"),
        "use a label that pears/one prints",
        change(INDEX, "[^pears/one: figs]", "[^pears/one: pears]"),
    ),
    Row(
        "book.citations.fault_of_span",
        change(INDEX, "There are", "[^Objects/a.c: f @ 3.1 to 3.2] There are"),
        "name two of",
        change(
            INDEX, "[^Objects/a.c: f @ 3.1 to 3.2]", "[^Objects/a.c: f @ 3.10 to 3.11]"
        ),
    ),
    Row(
        "book.citations.fault_of_span 2",
        change(INDEX, "There are", "[^Objects/a.c: f @ 3.11 to 3.10] There are"),
        "write `@ 3.10 to 3.11`",
        change(
            INDEX,
            "[^Objects/a.c: f @ 3.11 to 3.10]",
            "[^Objects/a.c: f @ 3.10 to 3.11]",
        ),
    ),
    Row(
        "book.citations.fault_of_span 3",
        change(INDEX, "There are", "[^Objects/a.c: f @ 3.10 to 3.15] There are"),
        "remove `@ 3.10 to 3.15`",
        change(INDEX, "[^Objects/a.c: f @ 3.10 to 3.15]", "[^Objects/a.c: f]"),
    ),
    Row(
        "book.page_sections.check",
        change(
            INDEX,
            "There are",
            "## Deep { #deep .deeper }\n\n## Road { #road }\n\nThere are",
        ),
        "or mark it `.deeper` too",
        change(INDEX, "{ #road }", "{ #road .deeper }"),
    ),
    Row(
        "book.proofreading.fault_of_name",
        fence(f"{FENCE}\nprint(show(3))"),
        "name a snippet",
        change(INDEX, "\nprint(show(3))", ""),
    ),
    Row(
        "book.proofreading.fault_of_name 2",
        fence('print(show("pears/oen"))'),
        "name a snippet",
        change(INDEX, "pears/oen", "pears/one"),
    ),
    Row(
        "book.proofreading.fault_of_show",
        fence('print(show("pears/one", ask=3))'),
        'write a question, `ask="…?"`',
        change(INDEX, "ask=3", 'ask="How many?"'),
    ),
    Row(
        "book.proofreading.fault_of_show 2",
        fence('print(show("pears/one", ask="{{ pears/one: plums }} or more?"))'),
        "use a label that pears/one prints: pears",
        change(INDEX, "plums", "pears"),
    ),
    Row(
        "book.proofreading.fault_of_show 3",
        fence('print(show("pears/one", watch="opne"))'),
        'write `watch=True`, or `watch="open"`',
        change(INDEX, '"opne"', '"open"'),
    ),
    Row(
        "book.proofreading.fault_of_show 4",
        both(
            put(ONE, WITH_PSUTIL), fence('print(show("pears/one", watch=True))'), update
        ),
        "remove `watch`",
        change(INDEX, ", watch=True", ""),
    ),
    Row(
        "book.proofreading.fault_of_show 5",
        fence('print(show("pears/one", words={"a": "b"}))'),
        "or remove `words`",
        change(INDEX, ', words={"a": "b"}', ""),
    ),
    Row(
        "book.proofreading.fault_of_show 6",
        both(
            program(A_LIST), fence('print(show("pears/one", watch=True, words=["a"]))')
        ),
        'write `words={"del node": "…"}`',
        change(INDEX, '["a"]', '{"basket = []": "It is empty."}'),
    ),
    Row(
        "book.quotes.fault_of_token",
        change(INDEX, TOKEN, "{{ pears/one }}"),
        "write `{{ lesson/idea: label }}`",
        change(INDEX, "{{ pears/one }}", TOKEN),
    ),
    Row("book.recordings.unpack", put(OUT, "<<<<<<< HEAD\n"), UPDATE, update),
    Row(
        "book.recordings.unpack 2", change(OUT, "pears: 2", "pears: 3"), UPDATE, update
    ),
    Row("book.recordings.sections", body("pears: 2\n"), UPDATE, update),
    Row("book.recordings.printed_in", body("# 3.14\npears 2\n"), UPDATE, update),
    Row(
        "book.snippets.code_below",
        put(ONE, '"""Two."""; print("pears:", 2)\n'),
        "write the code on lines of its own",
        change(ONE, '"""; ', '"""\n'),
    ),
    Row(
        "book.snippets.parse",
        program('print("pears:", 2\n'),
        "correct it",
        change(ONE, "2\n", "2)\n"),
    ),
    Row(
        "book.snippets.parse 2",
        program(f'print("pears:", {"+".join("1" * 20_000)})\n'),
        "give the inner ones names",
        program('ones = 2\nprint("pears:", ones)\n'),
    ),
    Row(
        "book.snippets.read_docstring",
        put(ONE, 'print("pears:", 2)\n'),
        "begin with a docstring",
        put(ONE, PEARS),
    ),
    Row(
        "book.snippets.read_docstring 2",
        change(ONE, 'counted."""', 'counted.\n\nSince 3.11.\n"""'),
        "begin with a docstring: the claim in one line, then lines like",
        put(ONE, PEARS),
    ),
    Row(
        "book.tokens.fault",
        change(INDEX, TOKEN, "{{ pears/two: pears }}"),
        "name a snippet",
        change(INDEX, "pears/two", "pears/one"),
    ),
    Row(
        "book.tokens.fault 2",
        change(INDEX, TOKEN, "{{ pears/one: plums }}"),
        "use a label that pears/one prints: pears",
        change(INDEX, ": plums", ": pears"),
    ),
    Row(
        "book.tokens.fault 3",
        program('print("pears ~", id([]))\n'),
        "say it without the number",
        change(INDEX, TOKEN, "some"),
    ),
    Row(
        "book.tokens.fault_of_agreement",
        change(INDEX, ": pears }}", ": pears @ 3.14 }}"),
        "remove `@ 3.14`",
        change(INDEX, " @ 3.14", ""),
    ),
    Row(
        "book.tokens.fault_of_build",
        change(INDEX, ": pears }}", ": pears @ free-threaded }}"),
        "remove `@ free-threaded`",
        change(INDEX, " @ free-threaded", ""),
    ),
    Row(
        "book.tokens.fault_of_version",
        both(
            record(MOVED),
            change(ONE, 'counted."""', f'counted.\n\n{NEXT}: they fell (gh-1)\n"""'),
        ),
        f"write `@ {SUPPORTED[-1]}`",
        change(INDEX, ": pears }}", f": pears @ {SUPPORTED[-1]} }}}}"),
    ),
    Row(
        "book.tokens.fault_of_version 2",
        both(
            record(MOVED),
            change(ONE, 'counted."""', f'counted.\n\n{NEXT}: they fell (gh-1)\n"""'),
            change(INDEX, ": pears }}", ": pears @ 3.7 }}"),
        ),
        "name one of ",
        change(INDEX, "@ 3.7", f"@ {NEXT}"),
    ),
    Row(
        "exports.pages_made.hidden",
        put("snippets/pears/two.py", PEARS),
        '`print(show("pears/two"))`',
        fence(f'{FENCE}\nprint(show("pears/two"))'),
    ),
    Row(
        "files.whole",
        folder_in_place_of(OUT),
        "move the folder away",
        both(move_away(OUT), update),
    ),
    Row("files.whole 3", put(OUT, "#" * 2 * 1024**2), UPDATE, update),
    Row("files.whole 5", put(OUT, b"\xff"), UPDATE, update),
    Row(
        "files.whole 2",
        both(move_away(OUT), lambda folder: os.mkfifo(folder / OUT)),
        UPDATE,
        update,
    ),
    Row(
        "files.write",
        both(draw, folder_in_place_of(STEPS)),
        "move the folder away",
        move_away(STEPS),
        of_updating,
    ),
    Row("git.git 2", lambda folder: None, "git init", with_a_commit, of_a_commit),
    Row(
        "pages.links.page_of",
        change(INDEX, TOKEN, "[two](snippet:pears/two)"),
        "or name one that is shown",
        change(INDEX, "pears/two", "pears/one"),
    ),
    Row(
        "book.file_names.check 2",
        lambda folder: (folder / "docs/pear.png").symlink_to("/etc/hostname"),
        "put the file itself there",
        both(
            lambda folder: (folder / "docs/pear.png").unlink(),
            put("docs/pear.png", "a picture"),
        ),
    ),
    Row(
        "book.file_names.check",
        put("snippets/pears/One.py", PEARS),
        "rename it",
        move_away("snippets/pears/One.py"),
    ),
    Row(
        "book.file_names.check_name",
        put("docs/\udce4pfel.png", "a picture"),
        "give it a short name of letters",
        rename("docs/\udce4pfel.png", "docs/pear.png"),
    ),
    Row(
        "book.file_names.check_name 2",
        put(f"docs/{'pear' * 60}.png", "a picture"),
        "give it a short name of letters",
        rename(f"docs/{'pear' * 60}.png", "docs/pear.png"),
    ),
    Row(
        "book.file_names.check_name 3",
        put("docs/pe\u202ear.png", "a picture"),
        "give it a short name of letters",
        rename("docs/pe\u202ear.png", "docs/pear.png"),
    ),
    Row(
        "pages.assets.check_file",
        put("docs/pear.html", "<script>pears()</script>"),
        "take it out",
        move_away("docs/pear.html"),
        of_the_files,
    ),
    Row(
        "pages.assets.check_file 2",
        lambda folder: os.mkfifo(folder / "docs/pear.png"),
        "put a file there, or remove it",
        move_away("docs/pear.png"),
        of_the_files,
    ),
    Row(
        "pages.assets.check_text 2",
        put("docs/pear.css", "a { background: url(//example.org/pear.png); }\n"),
        "put the file into docs/assets, and name it so",
        put("docs/pear.css", "a { background: url(pear.png); }\n"),
        of_the_files,
    ),
    Row(
        "book.authored.unseen",
        put("docs/pear.css", 'a { content: "\u202epears"; }\n'),
        "write it as `\\202E` in a string",
        put("docs/pear.css", 'a { content: "\\202E pears"; }\n'),
        of_the_files,
    ),
    Row(
        "book.authored.unseen",
        put("docs/pear.svg", DRAWING.format("<text>\u202epears</text>")),
        "write it as `&#x202E;`",
        put("docs/pear.svg", DRAWING.format("<text>&#x202E;pears</text>")),
        of_the_files,
    ),
    Row(
        "pages.assets.check_text",
        put("docs/pear.svg", DRAWING.format("<script>pears()</script>")),
        "draw it without",
        put("docs/pear.svg", DRAWING.format("<circle r='9'/>")),
        of_the_files,
    ),
    Row(
        "pages.typed_html.check",
        put("docs/two.md", "# Two\n\n<iframe></iframe>\n"),
        "say it in Markdown",
        put("docs/two.md", "# Two\n\nA frame.\n"),
        of_the_html,
    ),
    Row(
        "pages.own_program.see_that_it_is_there 2",
        both(mine("pears = []\nplums = []\n"), wanted("9")),
        "name one from 1 to",
        wanted("1"),
        of_a_step,
    ),
    Row(
        "pages.asked.also_asked",
        put(asked.ALSO, '"index.md" ='),
        'write a line for each page, such as `"tour.md" = ["an overview"]`',
        put(asked.ALSO, '"index.md" = ["an overview"]'),
        of_askers,
    ),
    Row(
        "pages.asked.also_asked 2",
        put(asked.ALSO, '"four.md" = ["an overview"]'),
        "take its line out, or name the page as it is called now",
        put(asked.ALSO, ""),
        of_askers,
    ),
    Row(
        "pages.own_forms.Form.refuse",
        both(mine("pears = []\n"), wanted("page dark")),
        "leave `--scheme` out",
        wanted("page"),
        of_a_form,
    ),
    Row(
        "pages.own_program.see_that_it_is_there",
        both(mine("# nothing\n"), wanted("embed")),
        "ask for its page",
        wanted("page"),
        of_a_form,
    ),
    Row(
        "pages.own_program.read 3",
        both(mine("pears = []\n"), wanted("mine\0.py")),
        "name a file of Python code",
        wanted("mine.py"),
        of_a_name,
    ),
    Row(
        "pages.own_program.read",
        lambda folder: None,
        "name a file of Python code",
        mine("pears = 2\n"),
        of_a_program,
    ),
    Row(
        "pages.own_program.read 2",
        mine(b"pears = '\xe4'\n"),
        "save the file as UTF-8",
        mine("pears = 'ä'\n"),
        of_a_program,
    ),
    Row(
        "pages.own_program.read 2",
        mine(b"# typed in Rome\n\npears = '\xe4'\n"),
        "or name its own encoding",
        mine(b"# coding: latin-1\n\npears = '\xe4'\n"),
        of_a_program,
    ),
    Row(
        "pages.own_program.read 2",
        mine("# coding: klingon\npears = 'ä'\n"),
        "save the file as UTF-8",
        mine("pears = 'ä'\n"),
        of_a_program,
    ),
    Row(
        "pages.own_program.see_that_it_can_be_read",
        mine("pears = input()\n"),
        "name by `--input` a file with what you would type, a line each",
        put("answers.txt", "2\n"),
        of_answers,
    ),
    Row(
        "pages.own_program.see_that_it_can_be_read 2",
        both(mine("pears = input()\n"), wanted("a\0.txt")),
        "name by `--input` a file with what you would type, a line each",
        both(wanted("answers.txt"), put("answers.txt", "2\n")),
        of_wanted_answers,
    ),
    Row(
        "watching.beside.files",
        both(mine("pears = open('data.txt')\n"), put("data.txt", "2" * 9 * 1024**2)),
        "name a smaller one, with its first lines",
        put("data.txt", "2\n"),
        of_a_program,
    ),
    Row(
        "pages.own_program.refuse_name",
        put("\udce4pfel.py", "pears = 2\n"),
        "give the file a name in UTF-8",
        lambda folder: (folder / "\udce4pfel.py").rename(folder / "pears.py"),
        of_each_program,
    ),
    Row(
        "pages.own_program.refuse_size",
        mine("pears = 2\n" + "# and more\n" * 200_000),
        "copy the part that you want to watch into a file of its own",
        mine("pears = 2\n"),
        of_a_program,
    ),
    Row("pages.player.only_traces", both(program(A_LIST), undrawable), UPDATE, update),
    Row(
        "running.blaming.blame",
        program('print("pears:", 2 / 0)\n'),
        "correct the snippet",
        change(ONE, "/ 0", "/ 1"),
    ),
    Row(
        "running.blaming.varies",
        program('import os\nprint("pears:", os.getpid())\n'),
        'by a tilde, `print("pears ~", ...)`',
        both(change(ONE, "pears:", "pears ~"), change(INDEX, TOKEN, "some")),
    ),
    Row(
        "running.choosing.supported",
        wanted("3.1"),
        "choose one of them",
        lambda folder: wanted([*pythons.here({})][-1])(folder),
        of_a_python,
    ),
    Row(
        "running.choosing.executable",
        wanted("no-such-python"),
        "name its file",
        lambda folder: wanted([*pythons.here({}).values()][-1].executable)(folder),
        of_a_file,
    ),
    Row(
        "running.choosing.see_that_it_is_named_so",
        wanted("git"),
        "name the file of a Python",
        lambda folder: wanted([*pythons.here({}).values()][-1].executable)(folder),
        of_a_file,
    ),
    Row(
        "running.choosing.see_that_it_answers",
        both(put("python9", "#!/bin/sh\necho hello\n"), of_a_script),
        "name the file of a Python",
        lambda folder: wanted([*pythons.here({}).values()][-1].executable)(folder),
        of_a_file,
    ),
    Row(
        "running.choosing.see_that_it_answers",
        both(put("python9", "no program at all"), of_a_script),
        "name the file of a Python",
        lambda folder: wanted([*pythons.here({}).values()][-1].executable)(folder),
        of_a_file,
    ),
    Row(
        "upkeep.new_lesson.free",
        both(put("mkdocs.yml", NAV), wanted("Pear_trees lifetimes")),
        "write lower case words with hyphens",
        wanted("pear-trees lifetimes"),
        of_a_lesson,
    ),
    Row(
        "upkeep.new_lesson.free 2",
        both(put("mkdocs.yml", NAV), wanted("pears lifetimes")),
        "or choose another name",
        wanted("pear-trees lifetimes"),
        of_a_lesson,
    ),
    Row(
        "upkeep.new_lesson.entered",
        both(put("mkdocs.yml", NAV), wanted("pear-trees lifetime")),
        "name one of lifetimes",
        wanted("pear-trees lifetimes"),
        of_a_lesson,
    ),
    Row(
        "upkeep.new_lesson.entries_of",
        both(put("mkdocs.yml", f"nav: [\n{NAV}"), wanted("pear-trees lifetimes")),
        "correct it",
        put("mkdocs.yml", NAV),
        of_a_lesson,
    ),
    Row(
        "watching.record.too_large",
        mine(HUGE),
        "repeat less, make fewer objects",
        mine("pears = []\n"),
        of_a_recorded_snippet,
    ),
    Row(
        "watching.record.blame",
        mine(f"{STAYS}pears = [1]\n"),
        "let all end that it starts",
        mine("pears = [1]\n"),
        of_a_program,
    ),
    Row(
        "watching.record.blame 3",
        mine(DEEP.format(500)),
        "recur less deep",
        mine(DEEP.format(2)),
        of_a_program,
    ),
    Row(
        "watching.too_big.too_long",
        mine(LONG),
        "repeat less, or watch a part",
        mine("pears = 0\npears = 1\n"),
        of_a_recorded_snippet,
    ),
    Row(
        "watching.too_big.cut_off",
        mine(
            f"{ASIDE}pears = [1]\ngetattr(system, 'settrace')(len)\npears.append(2)\n"
        ),
        "leave out what stops it",
        mine("pears = [1]\npears.append(2)\n"),
        of_a_program,
    ),
    Row(
        "watching.too_big.cut_off",
        mine("import os\npears = [1]\nos.closerange(3, 4096)\npears.append(2)\n"),
        "leave out what stops it",
        mine("pears = [1]\npears.append(2)\n"),
        of_a_program,
    ),
    Row(
        "watching.too_big.cut_off",
        mine(f"{ASIDE}pears = [1]\nsystem.modules['posix']._exit(0)\n"),
        "leave out what stops it",
        mine("pears = [1]\n"),
        of_a_program,
    ),
    Row(
        "watching.too_big.too_full",
        mine(CROWD),
        "make fewer, or let some go before",
        mine("pear0 = [0]\npear1 = [1]\n"),
        of_a_recorded_snippet,
    ),
    Row(
        "watching.traces.read",
        both(program(A_LIST), draw, change(STEPS, "[]", "[ ]")),
        UPDATE,
        update,
    ),
    Row(
        "watching.record.blame 3",
        mine("pears = []\nreturn pears\n"),
        "correct it",
        mine("pears = []\n"),
        of_a_program,
    ),
    Row(
        "watching.unwatchable.parsed",
        mine(f"pears = {'+'.join('1' * 20_000)}\n"),
        "give the inner ones names",
        mine("ones = 2\npears = ones\n"),
        of_a_program,
    ),
    Row(
        "watching.unwatchable.problems_of",
        mine("import random\npears = random.random()\n"),
        "",
        mine("pears = 7\n"),
        of_a_watched_snippet,
    ),
    Row(
        "watching.unwatchable.not_python",
        mine("pears = (\n"),
        "correct it",
        mine("pears = ()\n"),
        of_a_watched_snippet,
    ),
    Row(
        "watching.syntax.refuse",
        mine("pears = (\n"),
        "correct it",
        mine("pears = ()\n"),
        of_a_program,
    ),
    Row(
        "watching.unwatchable.fault",
        mine("import uuid\npears = uuid.uuid4()\n"),
        "type a value in its place",
        mine("pears = 'two'\n"),
        of_a_watched_snippet,
    ),
    Row(
        "book.model.Book.narrowed",
        wanted("pears/oen"),
        "name a snippet, `lesson/idea`, or a lesson",
        wanted("pears/one"),
        of_a_narrowed_book,
    ),
    Row(
        "live.refused_here.replaced_here",
        mine("import builtins\nbuiltins.len = lambda pears: 3\n"),
        "give yours a name of the program, such as `len = …`",
        change("mine.py", "builtins.len = ", "len = "),
        of_a_program_in_a_browser,
    ),
    Row(
        "live.refused_here.replaced_here 2",
        mine("import builtins\nsetattr(builtins, 'len', lambda pears: 3)\n"),
        "give yours a name of the program, such as `len = …`",
        mine("len = lambda pears: 3\n"),
        of_a_program_in_a_browser,
    ),
    Row(
        "live.refused_here.replaced_here 3",
        mine("import sys\nsys.modules.clear()\n"),
        "take out the one that you mean, `del sys.modules[…]`",
        change("mine.py", "sys.modules.clear()", "del sys.modules['sys']"),
        of_a_program_in_a_browser,
    ),
    Row(
        "live.refused_here.missing_here",
        mine("import threading\nthreading.Thread(target=print).start()\n"),
        "call its function in its place",
        mine("print()\n"),
        of_a_program_in_a_browser,
    ),
    Row(
        "watching.unwatchable.crowded",
        mine("pears = 1; plums = 2\n"),
        "give each its own line",
        mine("pears = 1\nplums = 2\n"),
        of_a_watched_snippet,
    ),
    Row(
        "watching.unwatchable.empty",
        mine("# nothing\n"),
        "write one, `basket = []`",
        mine("basket = []\n"),
        of_a_watched_snippet,
    ),
    Row(
        "watching.words.by_line",
        both(
            program(A_LIST),
            draw,
            change(INDEX, "watch=True", 'watch=True, words={"basket": "Empty."}'),
        ),
        "name a line as it stands in the program",
        change(INDEX, '{"basket":', '{"basket = []":'),
    ),
    Row(
        "watching.syntax.ask",
        mine(f"pears = {'+'.join('1' * 20_000)}\n"),
        "give the inner ones names",
        mine("ones = 20_000\npears = ones\n"),
        of_another_parser,
    ),
    Row(
        "pages.settings.check",
        put("mkdocs.yml", SETTINGS.replace("strict: true", "strict: false")),
        "say `strict: true`",
        put("mkdocs.yml", SETTINGS),
        of_the_settings,
    ),
    Row(
        "pages.settings.check",
        put("mkdocs.yml", f"{SETTINGS}extra_javascript: [assets/pears.js]\n"),
        "put it there",
        put("docs/assets/pears.js", ""),
        of_the_settings,
    ),
    Row(
        "pages.settings.check",
        put("mkdocs.yml", f"{SETTINGS}copyright: Pears & figs\n"),
        "without `<` and `&`",
        put("mkdocs.yml", f"{SETTINGS}copyright: Pears and figs\n"),
        of_the_settings,
    ),
    Row(
        "book.proofreading.check_length",
        change(INDEX, "There are", "[" * 8_000),
        "make it several, a blank row apart",
        change(INDEX, "[" * 8_000, "[" * 4_000 + "\n\n" + "[" * 4_000),
    ),
    Row(
        "pages.policy.only",
        put("alone.html", f"{ALONE}<script>{SCRIPT}</script>"),
        "escape what its template puts on the page",
        put("alone.html", f"{ALONE}&lt;script&gt;{SCRIPT}&lt;/script&gt;"),
        of_a_page_alone,
    ),
    Row(
        "exports.page_in_work.PageInWork.fence",
        change(INDEX, f"{FENCE}\n```", f"{FENCE}\n ```"),
        "its two rows of ``` as far from the margin",
        change(INDEX, f"{FENCE}\n ```", f"{FENCE}\n```"),
        of_a_builder,
    ),
    Row(
        "git.git",
        wanted("/nowhere"),
        "install git",
        wanted(os.environ["PATH"]),
        of_a_system,
    ),
    Row(
        "pages.last_step.last_step",
        both(put("player.html", PLAYER), wanted('<div class="lm-step ')),
        "read in `player.html` how a step is drawn now, and say it so here",
        wanted('<section class="lm-step '),
        of_a_player,
    ),
    Row(
        "upkeep.release.notes",
        both(release_of("1.2.0", "1.2.0"), wanted("v1.1.0")),
        "give the tag of the version",
        wanted("v1.2.0"),
        of_a_release,
    ),
    Row(
        "upkeep.release.notes 2",
        both(release_of("1.2.0", "1.1.0"), wanted("v1.2.0")),
        "above what is new in it",
        release_of("1.2.0", "1.2.0"),
        of_a_release,
    ),
    Row(
        "project.need_clone",
        put("src/living_memory/project/pyproject.toml", ""),
        "run it in a clone of",
        put("pyproject.toml", ""),
        of_a_command,
    ),
]
"""What breaks the small book, or what else a door is given, and the deed; long lines, since each is one row."""

THEME = "only a newer theme brings it; tests/pages/test_theme.py feigns one"
LIMITS = "tests/exports/test_page_in_work.py lowers the limit, and does the deed"
JUDGED = "stands for what no other place knows, so that its deed is a judgement"
LISTS = "is of the project's own files: tests/upkeep/test_next_python.py does the deed"
WITHOUT = {
    "book.snippets.guest_of": "changes pyproject.toml: tests/running/test_guests.py pins another guest",
    "running.guests.not_had": "asks for guests: tests/running/test_guests.py goes without them",
    "commands.run_watch": "tests/test_cli.py gives it wrong names",
    "commands.refusing": "tests/test_cli.py writes where nobody can",
    "live.shelf.read": "tests/live/test_shelf.py takes a title away, and gives it back",
    "upkeep.version_lists.Place.wrong": LISTS,
    "upkeep.version_lists.Place.wrong 2": LISTS,
    "upkeep.version_lists.miscounted": LISTS,
    "upkeep.sources.check": "needs source trees: tests/upkeep/test_sources.py lays some",
    "upkeep.sources.lacking": "needs source trees: tests/upkeep/test_sources.py lays some",
    "book.proofreading.check_head": "MkDocs reads the front matter: tests/book/test_broken_books.py does the deed",
    "book.proofreading.check_head 2": "MkDocs reads the front matter: tests/pages/test_typed_html.py has it",
    "book.exercises.fault_of_labels": "a recording of a browser: tests/book/test_exercises.py has one",
    "commands.refusing 2": "tests/fuzz gives it such names",
    "pages.policy.unread": "only a newer theme brings it; tests/pages/test_typed_html.py feigns one",
    "pages.typed_html.unfilled": "needs the site's own Markdown: tests/pages/test_typed_html.py has it",
    "pages.typed_html.unfilled 2": "needs the site's own Markdown: tests/pages/test_typed_html.py has it",
    "running.process.unable": "a full machine: tests/running/test_processes.py lowers its limits",
    "exports.page_in_work.PageInWork.make": LIMITS,
    "exports.page_in_work.PageInWork.make 2": LIMITS,
    "exports.page_in_work.cause": JUDGED,
    "files.whole 4": "root may read all: tests/upkeep/test_healing.py feigns a refusal",
    "files.write 2": "tests/upkeep/test_healing.py feigns a full disk, and then makes room",
    "pages.policy.forbid": THEME,
    "pages.theme.moved": THEME,
    "pages.theme.asked_freely": THEME,
    "pages.run_fence.said_by": "repeats the deed of another place, which has its row",
    "pages.run_fence.said_by 2": JUDGED,
    "project.read_settings": "tests/book/test_authored.py breaks pyproject.toml and brings it back",
    "project.setting": "tests/book/test_authored.py breaks pyproject.toml and brings it back",
    "upkeep.new_lesson.entered 2": "tests/upkeep/test_healing.py sees the file stay; the deed is done by hand",
    "upkeep.serving.see_that_port_is_free": "needs a server: its own test is below",
    "upkeep.serving.mistakes": "needs a server: tests/test_serve.py has one",
    "watching.record.blame 2": "a Python that cannot run the recorder: tests/watching/test_blame.py feigns one",
    "watching.traces.read 2": "needs a digest that fits a forged file: tests/running/test_security.py forges them",
}
"""The calls that have no row here yet, and why."""


def test_every_message_has_its_row_or_a_reason() -> None:
    """A new problem gets a row: what breaks the book, the words of its deed, and the deed done."""
    known = set(problem_sites.sites())
    rows = {row.site for row in ROWS}
    new = sorted(known - rows - set(WITHOUT))
    assert not new, f"add to ROWS, or to WITHOUT with the reason: {new}"
    gone = sorted((rows | set(WITHOUT)) - known)
    assert not gone, f"these make no problem any more, take them out: {gone}"
    assert not rows & set(WITHOUT) and all(WITHOUT.values())


def test_small_book_has_no_mistake(book: Path) -> None:
    """Each row below fails for its own fault alone."""
    of_the_book(book)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.site)
def test_deed_is_true(row: Row, book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the message says is done, and the fault is gone."""
    site = problem_sites.sites()[row.site]
    row.broken(book)
    with monkeypatch.context() as patch:
        reached = problem_sites.watch(patch)
        with pytest.raises(Problem) as stopped:
            row.door(book)
    lines = [line for file, line in reached if file == site.file]
    said = str(stopped.value)
    assert any(site.first <= line <= site.last for line in lines), (
        f"{row.site} was not reached:\n{said}"
    )
    assert "\n  To do: " in said and row.to_do in said
    row.done(book)
    row.door(book)


def test_server_is_told_of_an_address_that_is_free() -> None:
    """The one behind it, which no other program has."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        host, port = taken.getsockname()
        with pytest.raises(Problem) as stopped:
            serving.see_that_port_is_free(host, port)
        command = re.search(r"serve -a ([\d.]+):(\d+)`", str(stopped.value))
        assert command, f"it names no other address:\n{stopped.value}"
        assert command[1] == host and int(command[2]) == port + 1
    serving.see_that_port_is_free(host, port)
