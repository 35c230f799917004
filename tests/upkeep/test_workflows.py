"""What the forge does is what is typed at home, with no more rights than it needs."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from living_memory.project import BUILDS, HOME, SETTINGS, SUPPORTED

pytestmark = pytest.mark.kept(".github")
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
}
PINNED = re.compile(r"[\w-]+/[\w-]+@[0-9a-f]{40}")


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


def test_each_job_has_an_end_and_its_own_rights() -> None:
    """The workflow gives none; a job names what it may; only the one that deploys may write."""
    for path in WORKFLOWS:
        whole = yaml.safe_load(path.read_text(encoding="utf-8"))
        assert (
            whole["permissions"] == {}
            and whole["concurrency"]["cancel-in-progress"] is True
        ), path.name
        assert (
            "pull_request_target" not in whole[True]
            and "secrets" not in path.read_text()
        ), path.name
    for name, job in jobs():
        assert 0 < job["timeout-minutes"] <= 30, f"{name}: a time limit"
        writes = {what for what, how in job["permissions"].items() if how == "write"}
        assert (
            not writes
            or "refs/heads/main" in job["if"]
            and not any("run" in step for step in job["steps"])
        ), name


def test_actions_are_pinned_to_a_commit() -> None:
    """A tag can be moved by whoever owns the action; a commit cannot."""
    assert all(PINNED.fullmatch(action) for action in steps("uses"))


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
    [path] = WORKFLOWS
    on = yaml.safe_load(path.read_text(encoding="utf-8"))[True]
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
    """Each step is `uv` and nothing else, and `uv run` finds what it starts."""
    starts = [re.match(r"uv (run|python) ([\w-]+)", words) for words in steps("run")]
    assert all(starts), steps("run")
    programs = {found[2] for found in starts if found[1] == "run"}
    assert programs == {"ruff", "pytest", "mkdocs", "living-memory"}


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
