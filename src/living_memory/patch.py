"""What was written into `snippets/` as one patch, which a contributor without these Pythons can apply."""

import os
import subprocess
import tempfile
from pathlib import Path

from .problem import problem

APPLY = "git apply --3way {}"


def patch(folder: Path) -> bytes:
    """The difference between the last commit and `snippets/` as it lies there, new files too; empty if there is none.

    Raise `Problem` where git refuses. The index of the clone stays as it is.
    """
    with tempfile.TemporaryDirectory() as away:
        index = {"GIT_INDEX_FILE": os.path.join(away, "index")}
        for words in (["read-tree", "HEAD"], ["add", "--all", "--", "snippets"], []):
            ask = words or ["diff", "--cached", "--binary", "--no-color", "--no-ext-diff", "HEAD", "--", "snippets"]
            done = subprocess.run(["git", *ask], cwd=folder, env=os.environ | index, capture_output=True)
            if done.returncode:
                raise problem("git", done.stderr.decode("utf-8", "replace").strip(), "run it in a clone of the project")
        return done.stdout
