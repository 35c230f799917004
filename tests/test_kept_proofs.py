"""What held is not proved again while all that it depends on is the same; whatever changes, it is."""

import os
from dataclasses import dataclass
from pathlib import Path

import kept_proofs
import kept_tests
import pytest
from kept_proofs import KeptProofs


@pytest.fixture
def some(tmp_path: Path) -> KeptProofs:
    """Proofs in a folder of their own."""
    return KeptProofs(folder=tmp_path / "proofs")


def test_proof_is_taken_for_the_same_parts_alone(
    some: KeptProofs, tmp_path: Path
) -> None:
    """Another text, another content, another order or another kind is another proof."""
    page = tmp_path / "page.html"
    page.write_text("pears")
    some.of("pages", "axe", page).keep("two pears")
    assert some.of("pages", "axe", page).known() == "two pears"
    assert some.of("pages", "axe 2", page).known() is None
    assert some.of("pages", page, "axe").known() is None
    assert some.of("players", "axe", page).known() is None
    assert some.of("pages", "axe", page, "").known() is None
    page.write_text("apples")
    assert some.of("pages", "axe", page).known() is None


def test_proof_is_made_again_in_time(some: KeptProofs) -> None:
    """After one to three weeks, each on a day of its own; at once with `--fresh`; never on the short path."""
    lives = []
    for number in range(50):
        proof = some.of("pages", str(number))
        proof.keep()
        lives.append(proof.lasts / kept_proofs.WEEK)
        old = proof.place.stat().st_mtime - proof.lasts
        os.utime(proof.place, (old + 60, old + 60))
        assert proof.known() is not None
        os.utime(proof.place, (old - 60, old - 60))
        assert proof.known() is None
    assert 1 <= min(lives) < 1.5 and 2.5 < max(lives) <= 3
    some.patient = True
    assert proof.known() is not None
    some.fresh = True
    assert proof.known() is None


def test_old_proofs_are_forgotten(some: KeptProofs) -> None:
    """What nobody will take is removed, so that the folder does not grow."""
    for name, weeks in (("new", 0), ("old", 4)):
        proof = some.of("pages", name)
        proof.keep()
        past = proof.place.stat().st_mtime - weeks * kept_proofs.WEEK
        os.utime(proof.place, (past, past))
    some.forget()
    assert (
        some.of("pages", "new").place.exists()
        and not some.of("pages", "old").place.exists()
    )


def test_code_of_a_test_is_all_that_it_imports() -> None:
    """Helpers, modules of the package and the folders they lie in, by whatever way."""
    files = kept_proofs.files_below(kept_proofs.HOME / "tests/book/test_snippets.py")
    names = {path.relative_to(kept_proofs.HOME).as_posix() for path in files}
    room = "src/living_memory"
    assert {
        f"{room}/running/runs.py",
        f"{room}/inside/outputs.py",
        f"{room}/book/__init__.py",
    } <= names
    assert f"{room}/mkdocs_hook.py" not in names
    assert len(kept_proofs.files_below(Path(__file__))) > 1


MARKED = """
import pytest
from pathlib import Path

pytestmark = pytest.mark.kept("docs/tour.md")

@pytest.fixture
def end():
    yield
    assert not Path("late").exists()

def test_pears(end):
    with open("ran", "a") as file:
        file.write("I")
    assert not Path("wrong").exists()
"""


@dataclass
class Session:
    """Sessions of pytest with one marked test."""

    pytester: pytest.Pytester

    def run(self, *options: str, **outcomes: int) -> int:
        """How often the test has run by the end of one more session, which must come out as told."""
        kept_proofs.code_of.cache_clear()
        kept_proofs.files_below.cache_clear()
        done = self.pytester.runpytest_inprocess("-p", "no:cacheprovider", *options)
        done.assert_outcomes(**outcomes or {"passed": 1})
        return len((self.pytester.path / "ran").read_text())


@pytest.fixture
def session(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> Session:
    """Sessions with proofs of their own."""
    monkeypatch.setattr(kept_proofs, "PLACE", pytester.path / "proofs")
    pytester.makeconftest("pytest_plugins = ['kept_tests']")
    pytester.makepyfile(MARKED)
    return Session(pytester)


def test_marked_test_runs_once(session: Session) -> None:
    """It passes without being run, until its own code changes, or all is to be fresh."""
    assert [session.run(), session.run(), session.run("--fresh")] == [1, 1, 2]
    session.pytester.makepyfile(f"{MARKED}\n# mended\n")
    assert [session.run(), session.run()] == [3, 3]


@pytest.mark.parametrize(
    ("file", "outcome"),
    [("wrong", {"failed": 1}), ("late", {"passed": 1, "errors": 1})],
)
def test_failure_is_never_kept(
    session: Session, file: str, outcome: dict[str, int]
) -> None:
    """Neither that of a test nor that of a fixture which looks at the end: it fails as often as it is run."""
    (session.pytester.path / file).touch()
    assert [session.run(**outcome), session.run(**outcome)] == [1, 2]
    (session.pytester.path / file).unlink()
    assert [session.run(), session.run()] == [3, 3]


def test_what_a_mark_names_is_looked_at(
    session: Session, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Another content of a file that it names, and the test runs."""
    (tmp_path / "docs").mkdir()
    page = tmp_path / "docs/tour.md"
    page.write_text("pears")
    monkeypatch.setattr(kept_tests, "HOME", tmp_path)
    assert [session.run(), session.run()] == [1, 1]
    page.write_text("apples")
    assert session.run() == 2
