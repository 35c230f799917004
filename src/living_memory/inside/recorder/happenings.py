"""What has happened since the last step: what was printed, has paused, was made and freed, which exceptions passed."""

import gc
from types import FrameType
from typing import TYPE_CHECKING

from activations import ends_by_error, kept_frames, pauses
from code_objects import is_inner
from passing import Passing
from raised import Raised
from shortcuts import Shortcuts

if TYPE_CHECKING:
    from trace import ErrorRecord, Event, StepDetails

    from own_files import OwnFiles
    from snapshot import Camera
    from source import Source
    from stack import Stack


class Happenings:
    """What is heard between two steps; `passing` is None in the run whose counts are shown."""

    def __init__(
        self, source: "Source", files: "OwnFiles", stack: "Stack", camera: "Camera"
    ) -> None:
        """Nothing has happened yet."""
        self.files = files
        self.stack = stack
        self.turns = stack.turns
        self.known = camera.known
        self.paused: dict[int, int] = {}
        self.shortcuts = Shortcuts(source.growing)
        self.raised = Raised(source.folder)
        self.passing: Passing | None = None
        if camera.is_witness:
            self.passing = Passing(source.plain, camera.before)
        self.printed = 0
        self.collections = 0

    def look(self) -> None:
        """See what has died or has come since the last bytecode."""
        self.known.look()
        if self.passing:
            self.passing.look()

    def go_on(self, frame: FrameType) -> None:
        """A frame goes on after a pause."""
        self.paused.pop(id(frame), None)

    def note_pause(self, frame: FrameType, value: "int | None") -> None:
        """Take note of a frame that hands over a value and only pauses."""
        if not ends_by_error(frame, value) and pauses(frame):
            self.paused[id(frame)] = self.stack.depth(frame)

    def happened(self, is_start: bool) -> "StepDetails":
        """What was printed, what has paused, and how often the collector ran; that, before the first step, by us."""
        details: StepDetails = {}
        printed = self.files.printed()
        if printed != self.printed:
            details["out"] = (self.printed, printed)
            self.printed = printed
        before = self.collections
        self.collections = sum(row["collections"] for row in gc.get_stats())
        has_run = self.collections != before
        if has_run and not is_start:
            details["gc"] = self.collections - before
        if self.paused:
            if kept := self.still_paused():
                details["paused"] = kept
            self.paused.clear()
        if self.turns.passed:
            details["passed"] = self.turns.passed.copy()
            self.turns.passed.clear()
        return details

    def still_paused(self) -> "list[int]":
        """How deep those ran that have paused and that something keeps; the others are over."""
        kept = kept_frames()
        return [depth for frame, depth in self.paused.items() if frame in kept]

    def told(
        self, event: "Event", frame: FrameType, ran: int, is_within: bool
    ) -> "StepDetails":
        """What the line has made and freed, which exception it has met, and which shortcut it may have taken.

        `is_within` says whether a statement is on its way within which other frames are open.
        """
        details: StepDetails = {}
        if passing := self.passed_by(event, frame, ran, is_within):
            details["passing"] = passing
        if error := self.error(frame, event):
            details["error"] = error
        if shortcut := self.shortcuts.taken(frame, ran):
            details["shortcut"] = shortcut
        return details

    def passed_by(
        self, event: "Event", frame: FrameType, ran: int, is_within: bool
    ) -> "dict[str, int]":
        """What the line has made and freed; within a statement that goes on, it is not told yet."""
        if self.passing is None:
            return {}
        if event == "turn" or is_inner(frame.f_code):
            self.passing.draw(self.known.numbers)
            return {}
        found = self.passing.take(ran)
        # Where a call begins within one that has no step for its own begin, nobody knows which line it was.
        is_certain = event in ("line", "return") or not is_within
        return found if is_certain and event != "raise" else {}

    def error(self, frame: FrameType, event: "Event") -> "ErrorRecord | None":
        """The exception that a frame is left by, or that it has met and has caught."""
        if event == "raise":
            return self.raised.leaving(frame)
        return self.raised.caught(frame)
