"""Which calls of a step ran a line earlier already: the pictures of one call follow each other."""

from .snapshots import Snapshot


def going_on(before: Snapshot, now: Snapshot) -> int:
    """How many calls, from the module inwards, run now and ran a line earlier."""
    innermost = len(now.frames) - 1
    for depth, (frame, was) in enumerate(zip(now.frames, before.frames)):
        # What goes on after a pause was not open before it: another call of its name was, and is over.
        is_new = depth == innermost and now.event in ("enter", "resume")
        is_other = frame.function != was.function or has_ended(before, now, depth)
        if is_new or is_other or depth in now.paused:
            return depth
    return min(len(now.frames), len(before.frames))


def has_ended(before: Snapshot, now: Snapshot, depth: int) -> bool:
    """Whether the call of this depth a line earlier has handed over a value or left by an error: it is over now.

    A generator expression may go on from there, without a step that says so.
    """
    is_left = before.event in ("return", "raise")
    is_innermost = depth == len(before.frames) - 1
    return is_left and is_innermost and not now.frames[depth].is_resumed
