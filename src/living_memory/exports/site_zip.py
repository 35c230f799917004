"""A folder as one zip inside it, whose bytes change only with its files."""

from collections.abc import Iterable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo


def pack(folder: Path, name: str, without: Iterable[str]) -> None:
    """Write the zip `name` of all files in the folder but itself and `without`; it unpacks into one folder."""
    files = sorted(
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file()
    )
    with ZipFile(folder / name, "w", ZIP_DEFLATED) as archive:
        for file in files:
            if file not in {name, *without}:
                archive.writestr(
                    member(f"{Path(name).stem}/{file}"), (folder / file).read_bytes()
                )


def member(path: str) -> ZipInfo:
    """A file in a zip that says nothing of the day or of the system."""
    info = ZipInfo(path)
    info.create_system, info.external_attr, info.compress_type = (
        3,
        0o644 << 16,
        ZIP_DEFLATED,
    )
    return info
