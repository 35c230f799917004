"""A token may quote a build of another kind, and a page then shows what that build printed."""

import pytest

from living_memory.book import model, tokens
from living_memory.inside.outputs import Line, Output
from living_memory.project import BUILDS, HOME


def first_line(book: model.Book, build: str) -> tuple[str, Line]:
    """A snippet, and a line that this build printed and that does not vary."""
    for name in book.snippets:
        for line in book.builds(name).get(build, Output()).values():
            if not line.varies and line.label != "does not run":
                return name, line
    raise AssertionError(f"no snippet is recorded on {build}")


@pytest.mark.parametrize("build", BUILDS)
def test_token_quotes_the_build_that_it_names(build: str, the_book: model.Book) -> None:
    """As it was recorded there, whatever the usual builds print."""
    name, line = first_line(the_book, build)
    written = f"{{{{ {name}: {line.label} @ {build} }}}}"
    found = tokens.TOKEN.fullmatch(written)
    assert found, f"{written} is no token"
    given = found["name"], found["label"], found["version"]
    assert tokens.fault(the_book, *given) is None
    assert tokens.quoted(the_book, *given) == line.value


def test_label_that_the_build_does_not_print_is_told(the_book: model.Book) -> None:
    """The fault names the build."""
    build = BUILDS[0]
    name, _ = first_line(the_book, build)
    fault = tokens.fault(the_book, name, "no such label", build)
    assert fault and f"names {build}, which does not print this label" in fault.what


def test_a_compiler_is_named_without_its_address() -> None:
    """Python cuts that address off in the middle; what follows it stays."""
    said = "3.14.2 (main) [Clang 23.0.0git (https:/example.org/llvm e5927f emscripten wasm32, wasm"
    book = model.Book(HOME, {}, identities={"wasm": said})
    told = "3.14.2 (main) [Clang 23.0.0git] emscripten wasm32, wasm, as recorded"
    assert book.who("wasm") == told
    usual = "3.14.10 (main, Oct 26 2026) [GCC 16.2.0] linux x86_64, debug"
    assert model.Book(HOME, {}, identities={"debug": usual}).who("debug").startswith(usual)  # fmt: skip
