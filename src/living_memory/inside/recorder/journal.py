"""The steps as they are written, one by one, and how a recording ends: by a bound, or by what went wrong."""

from typing import TYPE_CHECKING

from listening import set_trace
from own_files import flush_output

if TYPE_CHECKING:
    from trace import Step
    from typing import NoReturn

    from bounds import Bounds
    from own_files import OwnFiles
    from place import Place
    from trace_of_run import LastLine


class Journal:
    """How many steps are taken, and how many bytes written; `at` is the line of the snippet that is looked at.

    `is_first` says whether this is the run whose counts are shown.
    """

    def __init__(
        self, files: "OwnFiles", bounds: "Bounds", place: "Place", is_first: bool
    ) -> None:
        """Nothing is written yet."""
        self.files = files
        self.bounds = bounds
        self.place = place
        self.is_first = is_first
        self.taken = 0
        self.written = 0
        self.at = 0
        self.is_stopped = False

    def add(self, step: "Step", printed: int) -> None:
        """Write a step, or stop recording where it would cross a bound; `printed` are the bytes printed by then."""
        if cut := self.bounds.crossed(step, self.taken, self.written):
            until, _ = step.get("out", (printed, 0))
            self.stop({"cut": cut, "line": step["line"], "until": until})
            return
        self.taken += 1
        self.send(step)
        if self.taken == self.bounds.steps and not self.is_first:
            self.end({})

    def stop(self, last: "LastLine") -> None:
        """Record no more; the program runs on to its end, or is ended here where nobody wants to know that end."""
        if not self.bounds.goes_on or not self.is_first:
            self.end(last)
        self.send(last)
        set_trace(None, None)
        self.is_stopped = True

    def send(self, line: "Step | LastLine") -> None:
        """Write one line of JSON."""
        self.written += self.files.add(line)

    def end(self, line: "LastLine") -> "NoReturn":
        """Write a last line and end the program here."""
        flush_output()
        self.files.add_last(line)
        self.place.leave()
