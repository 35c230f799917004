"""What the browser's Python is given: our code and the libraries that it imports, as they are, in one file.

The same sources give the same bytes.
"""

from collections.abc import Iterator
from importlib import import_module
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from ..project import HOME, PACKAGE
from ..rooms import imports, modules

FIRST = "live.session"
"""The module that the browser's Python imports; all that it leads to is taken."""
RECORDER = PACKAGE / "inside/recorder"
SETTINGS = "pyproject.toml"
LIBRARIES = ("jinja2", "markupsafe", "pygments", "platformdirs")
LEXERS = ("__init__.py", "_mapping.py", "python.py")
"""Of the hundreds of lexers of Pygments, the one that is used, and how it is found."""
UNUSED = {
    "pygments": ("cmdline.py", "formatters", "sphinxext.py", "styles"),
    "platformdirs": ("__main__.py", "android.py", "macos.py", "windows.py"),
    "jinja2": ("debug.py", "ext.py", "meta.py", "nativetypes.py", "sandbox.py"),
}
"""What nothing asks for that runs here."""
LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The date of each file: the first that such a file knows."""


def as_zip() -> bytes:
    """The file: it is unpacked into a folder from which its Python imports."""
    found = {**own(), **of_libraries()}
    written = BytesIO()
    with ZipFile(written, "w") as packed:
        for name in sorted(found):
            entry = ZipInfo(name, LONG_AGO)
            entry.compress_type = ZIP_DEFLATED
            packed.writestr(entry, found[name].read_bytes(), compresslevel=9)
    return written.getvalue()


def own() -> dict[str, Path]:
    """The files of this package, by their names in the file: modules, templates, and what `project` reads."""
    base = PACKAGE.parent
    taken = {path.relative_to(base).as_posix(): path for path in own_files()}
    taken[f"{PACKAGE.name}/project/{SETTINGS}"] = HOME / SETTINGS
    return taken


def own_files() -> Iterator[Path]:
    """The modules that the first one leads to, the templates beside them, and the recorder."""
    yield from RECORDER.glob("*.py")
    known = modules()
    for name in needed():
        path = known[name]
        yield path
        for folder in path.relative_to(PACKAGE).parents:
            yield PACKAGE / folder / "__init__.py"
        yield from path.parent.glob("*.html")


def needed() -> set[str]:
    """The modules of this package that the first one imports, and those that they import."""
    below: dict[str, set[str]] = {}
    for one in imports():
        if one.own:
            below.setdefault(one.importer, set()).add(one.imported)
    found = {FIRST}
    todo = [FIRST]
    for module in todo:
        new = below.get(module, set()) - found
        found |= new
        todo += new
    return found


def of_libraries() -> dict[str, Path]:
    """The modules of the libraries that are used, by their names in the file."""
    found = {}
    for library in LIBRARIES:
        [folder] = import_module(library).__path__
        for path in Path(folder).rglob("*.py"):
            way = path.relative_to(folder)
            if is_used(library, way):
                found[f"{library}/{way.as_posix()}"] = path
    return found


def is_used(library: str, way: Path) -> bool:
    """Whether anything here asks for a module of a library."""
    if way.parts[0] in UNUSED.get(library, ()):
        return False
    return way.parts[0] != "lexers" or way.name in LEXERS
