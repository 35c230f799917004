"""A trace as a player that a reader steps through, made when the site is built; what is drawn comes from a trace alone.

The modules in the order of the data:

- trace to story: `program` reads the source (`functions` one definition in it), `calls` the running functions of a
  step, `snapshots` is what stands in memory after each line, which `reading` takes from the trace, `story` decides what
  is a box and what it is called, `given` tells the calls of one function apart (`open_calls` finds which go on),
  `folds` says which boxes of a crowd are open;
- story to references: `references` finds who holds each box, and makes what is drawn add up to its count;
- references to layout: `seen` notes what the panels and boxes ever have to hold, `widths` and `heights` how large they
  are, `column` and `lanes` where there is room, `layout` where everything lies; `measure` knows how wide a text is;
- layout to drawing: `scene` is one step beside the step before, with `changes` in what a box holds and `births` of
  boxes, `panels`, `boxes`, `inside_boxes`, `dead_boxes`, `folded` and
  `arrows` draw its parts with the words of `box_words`, `drawing` puts them together, `alt_text` says it in words;
- scene to sentences: `narration` puts the sentences of a step in order, `about_calls`, `about_names`, `about_contents`
  (with `about_items` and `about_keys`), `about_numbers`, `about_errors` and `about_lifetimes` (with `loops`) make them
  from the parts in `sentences`;
- scene to file: `still` draws one step as a document of its own;
- all to player: `code` colours the lines, `versions` groups the Pythons whose pictures are alike,
  `version_differences` says how the others differ, `player_html` fills `player.html`; `long_players` packs (`packing`)
  the later steps of a reader's own program and says what is cut (`ending`); `opening` says at which step the book's
  players open; `legend` explains the `marks`.
"""

from .legend import how_to_read, marks_in_words
from .long_players import LongPlayer, long_player, short_player
from .player_html import player
from .still import picture_alone
from .story import Story, how_many

__all__ = [
    "LongPlayer",
    "Story",
    "how_many",
    "how_to_read",
    "long_player",
    "marks_in_words",
    "picture_alone",
    "player",
    "short_player",
]
