"""The Pythons on which each promise of the recorder is held."""

import pytest

from living_memory.book import model
from living_memory.book.python import Python
from living_memory.project import SUPPORTED


@pytest.fixture(params=SUPPORTED)
def python(request: pytest.FixtureRequest, the_book: model.Book) -> Python:
    """Each Python that is here."""
    if request.param not in the_book.pythons:
        pytest.skip(f"Python {request.param} is not here")
    return the_book.pythons[request.param]
