"""What the forge does is what is typed at home, with no more rights than it needs."""

import re
import subprocess
import sys
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest
import yaml

from living_memory.exports import check_file
from living_memory.exports.site_build import EPUB, ZIP
from living_memory.project import BUILDS, HOME, SETTINGS, SUPPORTED

pytestmark = pytest.mark.kept(".github", "CITATION.cff")
FORGE = HOME / ".github"
WORKFLOWS = sorted((FORGE / "workflows").glob("*.yml"))
SCHEMAS = {
    **{path: "vendor.github-workflows" for path in WORKFLOWS},
    **{
        path: "vendor.github-issue-forms"
        for path in (FORGE / "ISSUE_TEMPLATE").glob("[!c]*.yml")
    },
    FORGE / "ISSUE_TEMPLATE/config.yml": "vendor.github-issue-config",
    FORGE / "dependabot.yml": "vendor.dependabot",
    HOME / "CITATION.cff": "vendor.citation-file-format",
}
PINNED = re.compile(r"[\w-]+/[\w-]+@[0-9a-f]{40}")
RELEASE = "gh release create "
"""What a job may run that may write: it is brought by the forge, and reads nothing of the repository."""


def said(*words: str | Path) -> tuple[int, str]:
    """What a command of this environment answers."""
    program = Path(sys.executable).with_name(str(words[0]))
    done = subprocess.run(
        [program, *words[1:]], cwd=HOME, capture_output=True, text=True
    )
    return done.returncode, done.stdout + done.stderr


def jobs() -> Iterator[tuple[str, dict]]:
    """The jobs of all workflows."""
    for path in WORKFLOWS:
        yield from yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"].items()


def steps(key: str) -> list[str]:
    """What all steps `run`, or what they use."""
    return [step[key] for _, job in jobs() for step in job["steps"] if key in step]


def test_auditor_finds_nothing() -> None:
    """zizmor, as strict as it can be, knows of no way in."""
    code, out = said(
        "zizmor", "--offline", "--persona=pedantic", "--no-progress", ".github"
    )
    assert code == 0, out


@pytest.mark.parametrize(
    ("path", "schema"), SCHEMAS.items(), ids=lambda one: getattr(one, "name", None)
)
def test_file_has_the_form_that_the_forge_reads(path: Path, schema: str) -> None:
    """A workflow, a form or its settings, by the schema that check-jsonschema brings."""
    code, out = said("check-jsonschema", "--builtin-schema", schema, path)
    assert code == 0, out


def workflow(name: str) -> dict:
    """A workflow, read."""
    path = FORGE / f"workflows/{name}.yml"
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def test_each_job_has_an_end_and_its_own_rights() -> None:
    """The workflow gives none; a job names what it may; who may write runs nothing of the repository."""
    for path in WORKFLOWS:
        whole = workflow(path.stem)
        stops = whole["concurrency"]["cancel-in-progress"]
        assert whole["permissions"] == {}, path.name
        assert stops is (path.stem != "release"), f"{path.name}: a release goes on"
        assert (
            "pull_request_target" not in whole[True]
            and "secrets" not in path.read_text()
        ), path.name
    for name, job in jobs():
        assert 0 < job["timeout-minutes"] <= 30, f"{name}: a time limit"
        writes = {what for what, how in job["permissions"].items() if how == "write"}
        if writes:
            where = ("github.ref == 'refs/heads/main'", "github.ref_type == 'tag'")
            assert any(ref in job["if"] for ref in where), name
            assert not any("checkout" in step.get("uses", "") for step in job["steps"])
            typed = [step["run"] for step in job["steps"] if "run" in step]
            assert all(one.startswith(RELEASE) for one in typed), name


def test_actions_are_pinned_to_a_commit() -> None:
    """A tag can be moved by whoever owns the action; a commit cannot."""
    used = set(steps("uses"))
    assert all(PINNED.fullmatch(action) for action in used)
    names = [action.partition("@")[0] for action in used]
    assert len(names) == len(set(names)), f"one commit for each action: {sorted(used)}"


MANIFESTS = {
    "uv": "pyproject.toml",
    "pip": "requirements.txt",
    "npm": "package.json",
    "github-actions": ".github/workflows",
}
"""What Dependabot reads in the folder of an entry."""
EXACT = re.compile(r"\b\d+\.\d+\.\d+\b")
"""A release, typed to its patch."""


def test_dependabot_sees_every_pin() -> None:
    """Each release that is typed stands in a file that an entry covers, and nowhere else."""
    text = (FORGE / "dependabot.yml").read_text(encoding="utf-8")
    entries = yaml.safe_load(text)["updates"]
    seen = {
        (HOME / one["directory"].lstrip("/") / MANIFESTS[one["package-ecosystem"]])
        for one in entries
    }
    assert all(path.exists() for path in seen), seen
    pinned = {
        HOME / "pyproject.toml",
        HOME / ".github/workflows",
        *HOME.glob("tests/**/package.json"),
        *HOME.glob("src/**/package.json"),
        *FORGE.rglob("requirements*.txt"),
    }
    assert pinned == seen, "give each of these an entry in .github/dependabot.yml"
    for path in HOME.glob("tests/helpers/*.py"):
        typed = EXACT.findall(path.read_text(encoding="utf-8"))
        assert set(typed) <= {"127.0.0"}, (
            f"{path.name}: {typed}: name releases in tests/helpers/package.json"
        )
    for path in WORKFLOWS:
        rows = path.read_text(encoding="utf-8").splitlines()
        typed = [row for row in rows if EXACT.search(row) and "uses:" not in row]
        assert not typed, f"{path.name}: {typed}: name releases in .github/uv"


def test_each_pin_can_be_raised_alone() -> None:
    """What builds and tests the site has exact releases, which the date for all else does not hide."""
    groups = SETTINGS["dependency-groups"].values()
    pins = [pin for group in groups for pin in group]
    builders = SETTINGS["build-system"]["requires"]
    assert set(builders) <= set(pins), "name the same release in both tables"
    named = set()
    for pin in pins:
        name, _, release = pin.partition(";")[0].strip().partition("==")
        assert EXACT.match(release), f"{pin}: name an exact release, by `==`"
        named.add(name)
    raised = SETTINGS["tool"]["uv"]["exclude-newer-package"]
    assert raised == dict.fromkeys(named, False), "name each pin in the table, too"


def test_one_release_of_uv_runs_everywhere() -> None:
    """Each job takes it from the file that Dependabot sees."""
    for _, job in jobs():
        for step in job["steps"]:
            if "setup-uv" in step.get("uses", ""):
                assert step["with"]["version-file"] == ".github/uv/requirements.txt"
    told = (FORGE / "uv/requirements.txt").read_text(encoding="utf-8")
    assert re.search(r"^uv==\d+\.\d+\.\d+$", told, re.M)


def test_check_runs_also_without_a_change() -> None:
    """Each week and when asked for; a fork whose Pages are off lacks nothing but the deployment."""
    on = workflow("check")[True]
    assert "workflow_dispatch" in on and on["schedule"][0]["cron"]
    for _, job in jobs():
        for one in [job, *job["steps"]]:
            if "pages" in one.get("uses", "") or "environment" in one:
                condition = job.get("if") or one["if"]
                assert "github.event.repository.has_pages" in condition


def test_forge_brings_every_python_of_the_book() -> None:
    """The list in the workflow is the list in pyproject.toml, and its tests ask for all of them."""
    brought = [
        words for words in steps("run") if words.startswith("uv python install ")
    ]
    assert brought and all(set(SUPPORTED) <= set(words.split()) for words in brought)
    [tests] = [words for words in steps("run") if "pytest" in words]
    builds = re.search(r"--pythons=all --builds=(\S+)", tests)[1].split(",")
    assert set(builds) == {"free-threaded", "PyPy"} < set(BUILDS)
    assert all("3.14t" in words and "pypy3.11" in words for words in brought)


def test_forge_types_what_is_typed_at_home() -> None:
    """Each step is `uv` and nothing else, and `uv run` finds what it starts; the last one of a release is `gh`."""
    typed = [words for words in steps("run") if not words.startswith(RELEASE)]
    starts = [re.match(r"uv (run|python|build)(?: ([\w-]+)|$)", one) for one in typed]
    assert all(starts), typed
    programs = {found[2] for found in starts if found[1] == "run"}
    assert programs == {"ruff", "pytest", "mkdocs", "living-memory"}


def test_release_is_what_was_made_and_proved() -> None:
    """A tag alone begins it; what is proved is what is released, and is all that the build hands over but the words."""
    whole = workflow("release")
    assert whole[True] == {"push": {"tags": ["v*"]}}
    build, release = whole["jobs"]["build"], whole["jobs"]["release"]
    assert release["needs"] == "build" and build["permissions"] == {"contents": "read"}
    assert release["permissions"] == dict.fromkeys(
        ("contents", "id-token", "attestations"), "write"
    )
    [uploaded] = [one["with"]["path"] for one in build["steps"] if "upload" in str(one)]
    [proved] = [one for one in release["steps"] if "attest" in one.get("uses", "")]
    files = proved["with"]["subject-path"].split()
    [command] = [one["run"] for one in release["steps"] if "run" in one]
    assert command.endswith(f" --notes-file notes.md {' '.join(files)}")
    assert uploaded.split() == ["notes.md", *files] and proved in release["steps"][:-1]
    [words] = [one for one in steps("run") if "notes" in one and "gh" not in one]
    assert words == 'uv run living-memory notes "$TAG" >notes.md'
    made = ("dist/", *(f"site/{name}" for name in (ZIP, EPUB, check_file.NAME)))
    for pattern in files:
        assert any(fnmatch(name, pattern) for name in made), pattern
    for name in made[1:]:
        assert any(fnmatch(name, pattern) for pattern in files), f"{name} is left out"


def test_stranger_is_asked_what_only_a_reader_knows() -> None:
    """Three forms for three kinds of reader, and questions of a beginner and of an expert for a change."""
    names = [
        yaml.safe_load(path.read_text(encoding="utf-8")).get("name")
        for path in SCHEMAS
        if "ISSUE" in str(path)
    ]
    assert {
        "This page is wrong",
        "I predicted something else",
        "I was lost here",
    } <= set(names)
    asked = (FORGE / "pull_request_template.md").read_text(encoding="utf-8")
    for question in (
        "Where were you lost?",
        "Which word came too early?",
        "What is wrong",
        "stale",
        "misleads",
    ):
        assert question in asked
