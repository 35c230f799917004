"""The later steps of a long player: their HTML in pieces, each once, compressed, for a script to put together.

From one step to the next most boxes stay as they are, so that a piece serves many steps.
"""

import gzip
import json
from base64 import b64encode
from collections.abc import Iterable

from ...inside.outputs import visible

Pieces = list[str]
"""The HTML of one step, in pieces that other steps may have too."""


class Packer:
    """The pieces of all steps, each with its number."""

    def __init__(self) -> None:
        """There is none yet."""
        self.numbers: dict[str, int] = {}

    def number(self, piece: str) -> int:
        """The number of a piece, which is a new one where nobody had it yet."""
        return self.numbers.setdefault(piece, len(self.numbers))

    def pack(self, steps: Iterable[Pieces]) -> str:
        """The steps as text: base64 of compressed JSON, `{"pieces": [...], "steps": [[numbers of pieces], ...]}`."""
        numbered = [[self.number(piece) for piece in one] for one in steps]
        pieces = list(map(visible, self.numbers))
        whole = {"pieces": pieces, "steps": numbered}
        text = json.dumps(whole, separators=(",", ":"), ensure_ascii=False)
        return b64encode(gzip.compress(text.encode(), mtime=0)).decode()
