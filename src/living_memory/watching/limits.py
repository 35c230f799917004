"""The limits of what can be watched: of a reader, of a page, of a file. Each has its reason.

`docs/assets/player.css` and the recorder, which may import nothing, repeat some of them; a test holds them together.
"""

STEPS = 40
"""The steps that a reader follows to the end: what has more is refused for the book and for a reader's program."""
BOXES = 7
"""The objects that a reader keeps in view at once: what shows more after one of its lines is refused."""
RECORDED_STEPS = 60
"""The steps after which the recorder cuts a program, which may never end.

They are more than a reader follows, so that whoever has too many hears by how many. It is the `LIMIT` of
`inside/recorder/steps.py`, and the style has a selector for each: a player steps without a script.
"""
EDITIONS = 3
"""The pictures that a reader can switch between, of Pythons that differ; a line below them tells of the others.

The style has a selector for each.
"""
TRACE_BYTES = 1024 * 1024
"""The bytes of one trace as the recorder writes it: what a program prints and makes is bounded too."""
FILE_BYTES = 64 * 1024
"""The bytes of a `.watch.json` file: a reviewer reads its changes, and a clone has one for each watched snippet."""
PLAYER_BYTES = 8 * 1024
"""The bytes, gzipped, that a player adds to its page: a lesson has several, and loads on a telephone."""
