"""How fast is the book? One run, ratios against what the same work costs at least.

`uv run python benchmarks/speed.py`, with all Pythons here and nothing else to do for the machine.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path

import yaml

from living_memory.book import fences, model, tokens
from living_memory.pages import current
from living_memory.project import HOME
from living_memory.running import cache, loading, process, runs

FENCE = "```python exec="
MYST = [
    "uv",
    "run",
    "--quiet",
    "--no-project",
    "--isolated",
    "--with",
    "myst-nb==1.4.0",
]
BUILD = [sys.executable, "-m", "mkdocs", "build", "--site-dir"]
TIMES = 5


def seconds(
    work: Callable[[], object],
    times: int = TIMES,
    before: Callable[[], object] = lambda: None,
) -> float:
    """The shortest of several runs; `before` is not timed."""
    taken = []
    for _ in range(times):
        before()
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return min(taken)


def call(command: list[str | Path], folder: Path) -> None:
    """Run a command, and show what it said if it failed."""
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(
            f"{command} failed:\n{done.stdout[-2000:]}{done.stderr[-4000:]}"
        )


def empty_run(now: model.Book, folder: Path) -> float:
    """The mean time of one empty `python -s -S`, over the Pythons that are here."""
    empty = folder / "empty.py"
    empty.write_text("")
    commands = [
        [python.executable, "-s", "-S", empty] for python in now.pythons.values()
    ] * len(now.snippets)
    start = time.perf_counter()
    for command in commands:
        subprocess.run(command, env=process.ENVIRONMENT)
    return (time.perf_counter() - start) / len(commands)


def run_all(now: model.Book) -> None:
    """Every snippet on every Python, none from the cache."""
    shutil.rmtree(cache.ROOT / "runs", ignore_errors=True)
    with redirect_stderr(StringIO()):
        runs.run_all(loading.wanted(now, now.pythons))


def copied(folder: Path) -> Path:
    """The book without its labs, whose kernels would hide the rest, in a folder of its own."""
    for part in ("docs", "snippets", "src"):
        shutil.copytree(
            HOME / part,
            folder / part,
            ignore=shutil.ignore_patterns("__pycache__", "labs"),
        )
    shutil.copy(HOME / "pyproject.toml", folder)
    lesson = folder / "docs/containers/lists-grow.md"
    lesson.write_text(
        lesson.read_text().replace("(../labs/growth_staircase.py)", "(lists-shrink.md)")
    )
    config = yaml.safe_load((HOME / "mkdocs.yml").read_text())
    config["nav"] = [part for part in config["nav"] if "Labs" not in part]
    config["plugins"] = [
        plugin for plugin in config["plugins"] if "mkdocs-jupyter" not in plugin
    ]
    config["validation"] = {}
    (folder / "mkdocs.yml").write_text(yaml.dump(config))
    return folder


def pasted(folder: Path) -> Path:
    """The same pages with every output pasted in, and nothing left to run."""
    copied(folder)
    (
        folder / "docs/living-memory.zip"
    ).touch()  # a page links it, and without our hook nobody packs it
    for page in (folder / "docs").rglob("*.md"):
        text = fences.FENCE.sub(paste, page.read_text())
        page.write_text(
            tokens.TOKEN.sub(
                lambda found: str(
                    tokens.value(current.current(), **found.groupdict()).value
                ),
                text,
            )
        )
    config = yaml.safe_load((folder / "mkdocs.yml").read_text())
    config["hooks"], config["plugins"] = [], ["search"]
    config["markdown_extensions"] = [
        name
        for name in config["markdown_extensions"]
        if "living_memory" not in str(name)
    ]
    (folder / "mkdocs.yml").write_text(yaml.dump(config))
    return folder


def paste(found: re.Match) -> str:
    """What a fence prints instead of the fence; any other fence as it is."""
    if "exec=" not in found["head"]:
        return found[0]
    printed = StringIO()
    with redirect_stdout(printed):
        exec(found["code"], {})
    return printed.getvalue()


def notebooks(now: model.Book, folder: Path) -> tuple[Path, Path]:
    """The same snippets, a notebook for each lesson, for mkdocs-jupyter and for MyST-NB."""
    jupyter, myst = folder / "jupyter", folder / "myst"
    (jupyter / "docs").mkdir(parents=True)
    myst.mkdir()
    for lesson in sorted({name.split("/")[0] for name in now.snippets}):
        codes = [
            snippet.code
            for name, snippet in now.snippets.items()
            if name.startswith(f"{lesson}/")
        ]
        cells = "\n".join(f"# %%\n{code}" for code in codes)
        (jupyter / f"docs/{lesson}.py").write_text(
            f"# %% [markdown]\n# # {lesson}\n\n{cells}"
        )
        fences = "\n".join(f"```{{code-cell}}\n{code}```\n" for code in codes)
        head = "---\nfile_format: mystnb\nkernelspec: {name: python3}\n---\n"
        (myst / f"{lesson}.md").write_text(f"{head}# {lesson}\n\n{fences}")
    plugin = {"mkdocs-jupyter": {"execute": True, "cache": False, "include": ["*.py"]}}
    (jupyter / "docs/index.md").write_text("# Index\n")
    (jupyter / "mkdocs.yml").write_text(
        yaml.dump({"site_name": "x", "theme": "material", "plugins": [plugin]})
    )
    (myst / "index.md").write_text("# Index\n")
    (myst / "conf.py").write_text(
        "extensions = ['myst_nb']\nnb_execution_mode = 'force'\nnb_execution_allow_errors = True\n"
    )
    return jupyter, myst


def main() -> None:
    """Measure, and print a table."""
    now = current.use(loading.load())
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ours, floor = copied(folder / "ours"), pasted(folder / "floor")
        runs = len(now.snippets) * len(now.pythons)
        limit = runs * empty_run(now, folder) / os.cpu_count()
        cold = seconds(lambda: run_all(now), times=3)
        plain = seconds(lambda: call([*BUILD, folder / "a"], floor))
        warm = seconds(lambda: call([*BUILD, folder / "b"], ours))
        edited = ours / "snippets/cycles/self_loop.py"
        one = seconds(
            lambda: call([*BUILD, folder / "b"], ours),
            before=lambda: edited.write_text(edited.read_text() + f"# {time.time()}\n"),
        )
        jupyter, myst = notebooks(now, folder)
        through_jupyter = seconds(
            lambda: call([*BUILD, folder / "c"], jupyter), times=1
        )
        call([*MYST, "sphinx-build", "--version"], myst)
        sphinx = [*MYST, "sphinx-build", "-q", "-E", ".", folder / "d"]
        through_myst = seconds(lambda: call(sphinx, myst), times=1)
    print(
        f"{len(now.snippets)} snippets, {len(now.pythons)} Pythons, {runs} runs, {os.cpu_count()} cores"
    )
    rows = [
        ("limit: runs x an empty `python -s -S` / cores", limit, 1.0, ""),
        (
            "all snippets on all Pythons, nothing cached",
            cold,
            cold / limit,
            "at most 1.3",
        ),
        ("mkdocs build with the outputs pasted in", plain, 1.0, ""),
        ("mkdocs build, warm", warm, warm / plain, "under 1.3"),
        ("mkdocs build after one snippet changed", one, one / plain, "under 1.4"),
        (
            "the snippets by mkdocs-jupyter, one Python",
            through_jupyter,
            through_jupyter / (cold + warm),
            "to ours, cold",
        ),
        (
            "the snippets by MyST-NB, one Python",
            through_myst,
            through_myst / (cold + warm),
            "to ours, cold",
        ),
    ]
    for what, taken, ratio, bound in rows:
        print(f"{what:48} {taken:7.2f} s  {ratio:5.2f}  {bound}")


if __name__ == "__main__":
    main()
