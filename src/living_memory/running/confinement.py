"""What Linux takes from a process for good, before its program begins: files to write, sockets, other processes.

Landlock lets it write in one folder alone, and neither look into the processes outside nor signal them. A filter of
seccomp refuses sockets, and a session or a process group of its own, so that to kill one group leaves nothing. Both
need no rights, and are asked for by plain system calls: the bindings on PyPI are young, or want a library of the
system, and these calls never change.
"""

import ctypes
import errno
import os
import platform
import struct
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from socket import AF_UNIX
from threading import Thread

LINUX = platform.system() == "Linux"
LIBC = ctypes.CDLL(None, use_errno=True) if LINUX else None

CREATE_RULESET, ADD_RULE, RESTRICT_SELF = 444, 445, 446
"""The numbers of Landlock's calls, the same on every processor; so is that of `io_uring_setup`."""
IO_URING = 425
ABI_ASKED, BENEATH = 1, 1
WRITE_FILE, REFER, TRUNCATE = 1 << 1, 1 << 13, 1 << 14
CHANGES = sum(1 << bit for bit in range(4, 13))
"""Making and removing files, folders and all else in a folder."""
REFER_SINCE, TRUNCATE_SINCE, SCOPE_SINCE = 2, 3, 6
SCOPE = 0b11
"""Neither abstract sockets nor signals lead outside."""
NULL = "/dev/null"
NO_NEW_PRIVILEGES, SECCOMP, FILTER = 38, 22, 2
DIE_WITH_PARENT, GIVE_UP = 1, 24
CAPABILITIES = 64
READS_ALL = (1, 2)
"""The capabilities of root that are kept, to read what is not its own: its Pythons may be."""
ALLOW, REFUSE, KILL = 0x7FFF0000, 0x00050000, 0x80000000
LOAD, EQUAL, AT_LEAST, RETURN = 0x20, 0x15, 0x35, 0x06
NUMBER_AT, PROCESSOR_AT, ARGUMENT_AT = 0, 4, 16
"""Where a filter finds the number of the call, the processor and the first argument."""
NETLINK = 16
FOREIGN = 0x40000000
"""From here on x86-64 numbers the calls of a third kind of program, which nobody has."""
SOCKETCALL_SOCKET = 1


@dataclass(frozen=True)
class Calls:
    """How a processor numbers what is refused; 0 for a call that it does not have."""

    processor: int
    socket: int
    setsid: int
    setpgid: int
    socketcall: int = 0
    foreign: int = 0


X86 = (
    Calls(0xC000003E, socket=41, setsid=112, setpgid=109, foreign=FOREIGN),
    Calls(0x40000003, socket=359, setsid=66, setpgid=57, socketcall=102),
)
ARM = (Calls(0xC00000B7, socket=198, setsid=157, setpgid=154),)
CALLS = {"x86_64": X86, "i686": X86, "aarch64": ARM}


def confine(folder: str) -> list[str]:
    """Take from this thread, and from all that it starts, what no run needs; give what cannot be taken, in words.

    Of what is written, what lands in `folder` remains.
    """
    if LIBC is None:
        return [
            "where a snippet writes (no Landlock)",
            "what it connects to (no seccomp)",
        ]
    lacking: list[str] = []
    give_up_rights()
    try:
        lacking += keep_within(folder)
    except OSError as error:
        lacking.append(f"where a snippet writes (no Landlock: {error.strerror})")
    try:
        keep_inside()
    except OSError as error:
        lacking.append(f"what it connects to (no seccomp: {error.strerror})")
    return lacking


def give_up_rights() -> None:
    """Begin no program that has more rights than this thread, and as root keep none of what root may beyond others."""
    with suppress(OSError):
        call_prctl(NO_NEW_PRIVILEGES, 1, 0)
    for capability in range(CAPABILITIES):
        # Who is not root has none to give up.
        if capability not in READS_ALL:
            with suppress(OSError):
                call_prctl(GIVE_UP, capability, 0)


def missing() -> list[str]:
    """What cannot be taken here, in words: tried on a thread, which ends."""
    found: list[str] = []
    trial = Thread(target=lambda: found.extend(confine("/")))
    trial.start()
    trial.join()
    return found


def die_with_parent() -> None:
    """Let the system kill this process when the one that started it ends; where it cannot, nothing happens."""
    with suppress(OSError):
        call_prctl(DIE_WITH_PARENT, 9, 0)


def keep_within(folder: str) -> list[str]:
    """Let this thread write in the folder alone, and give what an older Landlock lets through all the same.

    Raise `OSError` without Landlock.
    """
    abi = call(CREATE_RULESET, None, 0, ABI_ASKED)
    of_files = WRITE_FILE | (TRUNCATE if abi >= TRUNCATE_SINCE else 0)
    handled = of_files | CHANGES | (REFER if abi >= REFER_SINCE else 0)
    scope = SCOPE if abi >= SCOPE_SINCE else 0
    wanted = struct.pack("=QQQ", handled, 0, scope)
    rules = call(CREATE_RULESET, wanted, len(wanted) if scope else 8, 0)
    try:
        allow(rules, folder, handled)
        allow(rules, NULL, of_files)
        call(RESTRICT_SELF, rules, 0)
    finally:
        os.close(rules)
    return let_through(abi)


def let_through(abi: int) -> list[str]:
    """What Landlock does not know yet in this version of its interface, in words."""
    since = {
        TRUNCATE_SINCE: "which files a snippet cuts short",
        SCOPE_SINCE: "which processes of others it signals",
    }
    return [
        f"{what} (Landlock {abi}, and {first} could)"
        for first, what in since.items()
        if abi < first
    ]


def allow(rules: int, path: str, rights: int) -> None:
    """Let these rights hold for a file, or for all below a folder."""
    place = os.open(path, os.O_PATH | os.O_CLOEXEC)
    try:
        call(ADD_RULE, rules, BENEATH, struct.pack("=Qi", rights, place), 0)
    finally:
        os.close(place)


def keep_inside() -> None:
    """Refuse this thread sockets and sessions; raise `OSError` without seccomp, or on a processor that is not known."""
    known = CALLS.get(platform.machine())
    if known is None:
        raise OSError(errno.ENOSYS, f"{platform.machine()} is not known")
    steps = b"".join(program(known))
    code = ctypes.create_string_buffer(steps, len(steps))
    count = len(steps) // struct.calcsize(STEP)
    call_prctl(SECCOMP, FILTER, struct.pack("HP", count, ctypes.addressof(code)))


STEP = "=HBBI"


def program(known: tuple[Calls, ...]) -> Iterator[bytes]:
    """The steps of the filter: for each kind of program that the processor runs, what is refused."""
    for calls in known:
        own = list(refusals(calls))
        yield step(LOAD, PROCESSOR_AT)
        yield step(EQUAL, calls.processor, otherwise=len(own))
        yield from own
    yield step(RETURN, KILL)


def refusals(calls: Calls) -> Iterator[bytes]:
    """What is refused of one kind of program; all else is allowed."""
    yield step(LOAD, NUMBER_AT)
    if calls.foreign:
        yield step(AT_LEAST, calls.foreign, otherwise=1)
        yield step(RETURN, KILL)
    for number in (calls.setsid, calls.setpgid, IO_URING):
        yield step(EQUAL, number, otherwise=1)
        yield step(RETURN, REFUSE | errno.EPERM)
    if calls.socketcall:
        yield step(EQUAL, calls.socketcall, otherwise=4)
        yield step(LOAD, ARGUMENT_AT)
        yield step(EQUAL, SOCKETCALL_SOCKET, otherwise=1)
        yield step(RETURN, REFUSE | errno.EACCES)
        yield step(RETURN, ALLOW)
    yield step(EQUAL, calls.socket, then=1)
    yield step(RETURN, ALLOW)
    yield step(LOAD, ARGUMENT_AT)
    # The C library asks the services of this machine by such sockets, and does without an answer.
    for family in (AF_UNIX, NETLINK):
        yield step(EQUAL, family, otherwise=1)
        yield step(RETURN, REFUSE | errno.EACCES)
    # Killed, for what was refused could be caught and hidden.
    yield step(RETURN, KILL)


def step(code: int, value: int, then: int = 0, otherwise: int = 0) -> bytes:
    """One step; after a comparison, how many steps are left out if it holds, and if it does not."""
    return struct.pack(STEP, code, then, otherwise, value)


def call(number: int, *arguments: int | bytes | None) -> int:
    """What a system call gives; raise `OSError` where it refuses."""
    assert LIBC is not None
    exact = [ctypes.c_long(one) if isinstance(one, int) else one for one in arguments]
    return checked(LIBC.syscall(ctypes.c_long(number), *exact))


def call_prctl(what: int, first: int, second: int | bytes) -> None:
    """Set something about this thread; raise `OSError` where the system refuses."""
    assert LIBC is not None
    exact = second if isinstance(second, bytes) else ctypes.c_long(second)
    checked(LIBC.prctl(what, ctypes.c_long(first), exact, *[ctypes.c_long(0)] * 2))


def checked(given: int) -> int:
    """What a call gave; raise `OSError` if that says it failed."""
    if given < 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
    return given
