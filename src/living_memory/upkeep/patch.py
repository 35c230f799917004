"""What was written into `snippets/` as one patch, which a contributor without these Pythons can apply."""

import os
import tempfile
from pathlib import Path

from ..git import git

APPLY = "git apply --3way {}"
WHOLE = ("--cached", "--binary", "--no-color", "--no-ext-diff")


def patch(folder: Path) -> bytes:
    """The difference between the last commit and `snippets/` as it lies there, new files too; empty if there is none.

    Raise `Problem` where git refuses. The index of the clone stays as it is.
    """
    with tempfile.TemporaryDirectory() as away:
        index = {"GIT_INDEX_FILE": os.path.join(away, "index")}
        git(folder, "read-tree", "HEAD", **index)
        git(folder, "add", "--all", "--", "snippets", **index)
        return git(folder, "diff", *WHOLE, "HEAD", "--", "snippets", **index)
