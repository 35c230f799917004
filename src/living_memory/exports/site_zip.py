"""A folder as one zip inside it, whose bytes change only with its files."""

from collections.abc import Iterable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

UNIX = 3
READABLE = 0o644 << 16
"""The right of everyone to read a file, where a zip keeps it."""


def pack(folder: Path, name: str, without: Iterable[str]) -> None:
    """Write the zip `name` of all files in the folder but itself and `without`; it unpacks into one folder."""
    left_out = {name, *without}
    top = Path(name).stem
    files = {}
    for path in folder.rglob("*"):
        way = path.relative_to(folder).as_posix()
        if path.is_file() and way not in left_out:
            files[way] = path
    with ZipFile(folder / name, "w", ZIP_DEFLATED) as archive:
        for way in sorted(files):
            info = member(f"{top}/{way}")
            archive.writestr(info, files[way].read_bytes())


def member(path: str) -> ZipInfo:
    """A file in a zip that says nothing of the day or of the system."""
    info = ZipInfo(path)
    info.create_system = UNIX
    info.external_attr = READABLE
    info.compress_type = ZIP_DEFLATED
    return info
