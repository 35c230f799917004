"""What the libraries that build and test the site are told by the environment: where to keep things, what not to say.

`mkdocs.yml` calls this while it is read, which is before the theme, the first of them to speak.
"""

import os
from contextlib import suppress

from .files import replace
from .problem import Problem
from .project import CACHE

FOLDERS = {
    "IPYTHONDIR": CACHE / "ipython",
    "JUPYTER_CONFIG_DIR": CACHE / "jupyter/config",
    "JUPYTER_DATA_DIR": CACHE / "jupyter/data",
    "JUPYTER_RUNTIME_DIR": CACHE / "jupyter/runtime",
    "MPLCONFIGDIR": CACHE / "matplotlib",
    "npm_config_cache": CACHE / "npm",
}
"""Where each of them keeps what it keeps: in the project's cache, and not in the home of whoever builds it."""
QUIET = {
    "NO_MKDOCS_2_WARNING": "1",  # seven lines of the theme on its own end, of which docs/dev/decisions.md tells
    "PYDEVD_DISABLE_FILE_VALIDATION": "1",  # a warning to who debugs a notebook
}


KERNEL = CACHE / "ipython/profile_default/ipython_kernel_config.json"
ERRORS_ALONE = '{"IPKernelApp": {"log_level": 40}}\n'
"""Keeps a kernel from warning, at each start, that what it sends to the build on the same machine is not encrypted."""


def tell() -> None:
    """Tell them; what the environment says already stays."""
    for name, folder in FOLDERS.items():
        os.environ.setdefault(name, str(folder))
    for name, value in QUIET.items():
        os.environ.setdefault(name, value)
    if not KERNEL.exists():
        with suppress(
            OSError, Problem
        ):  # a cache that cannot be written: then the kernel warns
            replace(KERNEL, ERRORS_ALONE)
