"""Whatever an `.out` file or `pythons.toml` holds is read, or refused in a sentence; what we write is read again."""

from pathlib import Path

import pytest
from fuzzing import CHARACTERS, TEXT, edited, encoded
from hypothesis import example, given
from hypothesis import strategies as st

from living_memory.book import identities, recordings
from living_memory.book.recordings import Recording
from living_memory.files import digest_of
from living_memory.inside import outputs
from living_memory.inside.outputs import FIXED, LINE, VARYING, WIDTH, Line, Output
from living_memory.problem import Problem
from living_memory.project import SUPPORTED

LABELS = st.from_regex(r"[a-z][a-z ]{0,12}[a-z]", fullmatch=True)
WHO = st.text(CHARACTERS, min_size=1, max_size=30).filter(str.isprintable)
WORD = st.text(CHARACTERS, min_size=1, max_size=20).filter(
    lambda text: LINE.fullmatch(f"a{FIXED}{text}") and not outputs.hidden(text)
)


@st.composite
def printed(draw: st.DrawFn) -> Output:
    """What a snippet may print."""
    labels = draw(st.lists(LABELS, min_size=1, max_size=4, unique=True))
    lines = {label: Line(label, draw(WORD), draw(st.booleans())) for label in labels}
    return Output(
        {label: line for label, line in lines.items() if len(str(line)) <= WIDTH}
        or {"pears": Line("pears", "2", varies=False)}
    )


@st.composite
def recorded(draw: st.DrawFn) -> Recording:
    """What a file may record."""
    minors = draw(st.sets(st.sampled_from(SUPPORTED), min_size=1))
    outputs = {minor: draw(printed()) for minor in SUPPORTED if minor in minors}
    return Recording("0" * 12, outputs)


def sealed(body: str) -> str:
    """The text of a file whose first line says that nobody has edited it."""
    return f"# of {'0' * 12}, holds {digest_of(body)}\n{body}"


def is_refused(refusal: Problem) -> None:
    """A refusal names a place and says what to do."""
    assert "To do: " in str(refusal) and str(refusal).startswith("snippets/")


@given(TEXT | printed().map(str).flatmap(edited))
@example("a: 1\r\nb: 2")
def test_output_is_read_or_refused(text: str) -> None:
    """What was printed is lines with labels, which say the same when they are read again, or is refused in words."""
    try:
        output = outputs.parse(text)
    except ValueError as refusal:
        assert str(refusal).startswith("printed ")
        return
    assert outputs.parse(str(output)) == output
    assert all(FIXED in row or VARYING in row for row in str(output).splitlines())


@given(recorded())
def test_recording_comes_back(recording: Recording) -> None:
    """What is recorded is what is read, but for values that vary, of which one is kept."""
    read = recordings.unpack(str(recording), "snippets/a/b.out")
    assert read.code == recording.code and [*read.outputs] == [*recording.outputs]
    for minor, output in recording.outputs.items():
        assert read.outputs[minor].same(output), minor


@given(recorded().map(str).flatmap(edited) | TEXT)
def test_edited_recording_is_refused(text: str) -> None:
    """A file in which anything was edited is refused, at its place; one that is as it was comes back."""
    try:
        recording = recordings.unpack(text, "snippets/a/b.out")
    except Problem as refusal:
        is_refused(refusal)
    else:
        assert str(recording) == text


@given(recorded().map(lambda one: str(one).partition("\n")[2]).flatmap(edited) | TEXT)
def test_forged_recording_is_read_or_refused(body: str) -> None:
    """A file that was edited with its digest is refused, or says the same once it is written again."""
    try:
        recording = recordings.unpack(sealed(body), "snippets/a/b.out")
    except Problem as refusal:
        is_refused(refusal)
    else:
        assert recordings.unpack(str(recording), "snippets/a/b.out") == recording


@given(st.dictionaries(st.sampled_from(SUPPORTED), WHO))
def test_identities_come_back(
    tmp_path_factory: pytest.TempPathFactory, known: dict[str, str]
) -> None:
    """Who made the recordings is who is read, whatever stands in a name."""
    folder = tmp_path_factory.mktemp("who")
    identities.write_identities(folder, known)
    assert identities.identities(folder) == known


GOOD = "# Who\n" + "".join(f'"{minor}" = "{minor}.1 (main)"\n' for minor in SUPPORTED)


@given(edited(GOOD).map(encoded) | st.binary(max_size=60))
def test_identities_are_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, text: bytes
) -> None:
    """`pythons.toml` is read, or refused in a sentence; as far as it is readable it is read all the same."""
    folder: Path = tmp_path_factory.mktemp("who")
    (folder / "pythons.toml").write_bytes(text)
    try:
        known = identities.identities(folder)
    except Problem as refusal:
        is_refused(refusal)
        known = identities.readable(folder)
    assert all(who.isprintable() for who in known.values())
