"""The limits of what can be watched: of a reader, of a page, of a file. Each has its reason.

The snippets of the book keep within what a reader follows to the end. A program of a reader's own is refused for no
size: what goes past the bounds of safety is cut, and its page says so.

`docs/assets/player.css` and the recorder, which may import nothing, repeat some of them; a test holds them together.
"""

import sys

STEPS = 40
"""The steps that a reader follows to the end: a snippet of the book that has more is refused."""
BOXES = 7
"""The objects that a reader keeps in view at once: a snippet of the book that shows more after a line is refused."""
RECORDED_STEPS = 60
"""The steps after which the recorder cuts a program, which may never end.

They are more than a reader follows, so that whoever has too many hears by how many. It is the `LIMIT` of
`inside/recorder/bounds.py`, and the style has a selector for each: a player steps without a script.
"""
EDITIONS = 2
"""The pictures that a reader can switch between, of Pythons that differ; a line below them tells of the others.

The style has a selector for each.
"""
TRACE_BYTES = 1024 * 1024
"""The bytes of one trace as the recorder writes it: what a program prints and makes is bounded too."""
OWN_STEPS = 1000
"""The steps of a reader's own program: what comes then is told in words, for nobody goes so far line by line."""
OWN_BOXES = 200
"""The boxes and running calls that one step of it shows: more would take the recorder seconds for each line."""
OWN_SECONDS = 8 if sys.platform == "emscripten" else 3
"""The seconds of a processor for each of its two recordings, of which a whole one takes less than one; the Python of a
browser takes several times as long."""
OWN_WALL = 30
"""The seconds after which the recorder itself is ended: a busy machine takes that long for the seconds above."""
OWN_BYTES = 24 * 1024 * 1024
"""The bytes of its trace: those of the steps, which the recorder bounds itself, and all around them."""
OPEN_BOXES = 8
"""The boxes of a reader's own program that stand open at once, unless names lead to more: a page is that high."""
FIRST_BYTES = 250 * 1000
"""The bytes of the steps of a long program that stand in its page, for a reader without scripts: the first ones."""
PAGE_BYTES = 1000 * 1000
"""The bytes of its page: a file that is sent by mail, and that opens at once on a telephone."""
FILE_BYTES = 64 * 1024
"""The bytes of a `.watch.json` file: a reviewer reads its changes, and a clone has one for each watched snippet."""
PRINTED = 2000
"""The letters of what was printed that stand beside a step: the last ones, since each step has all that was printed."""
PLAYER_BYTES = 8 * 1024
"""The bytes, gzipped, that a player adds to its page: a lesson has several, and loads on a telephone."""
