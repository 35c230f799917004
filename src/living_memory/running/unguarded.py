"""A run where the system has no `fork`, as on Windows: started by this process itself, and bounded in time alone."""

import subprocess
from dataclasses import dataclass
from threading import Timer
from typing import BinaryIO


@dataclass(frozen=True)
class End:
    """How a run ended: with which code, after its time was over or not, and whether it left a process running."""

    code: int
    late: bool = False
    left: bool = False


@dataclass(frozen=True)
class Asked:
    """What is to run: where, with which variables, how long, after which interrupt it is killed, what it reads."""

    command: list[str]
    folder: str
    environment: dict[str, str]
    seconds: float
    grace: float
    limits: dict[str, int]
    input: str


def run(asked: Asked, errors: BinaryIO, limit: int) -> tuple[bytes, End]:
    """What it printed, one byte more than the limit at most, and how it ended."""
    with open(asked.input, "rb") as source:
        process = subprocess.Popen(
            asked.command,
            stdin=source,
            stdout=subprocess.PIPE,
            stderr=errors,
            env=asked.environment,
            cwd=asked.folder,
        )
    late: list[bool] = []

    def end() -> None:
        late.append(True)
        process.kill()

    timer = Timer(asked.seconds, end)
    timer.start()
    assert process.stdout is not None
    with process.stdout as output:
        printed = output.read(limit + 1)
    code = process.wait()
    timer.cancel()
    return printed, End(code, late=bool(late))
