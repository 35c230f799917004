"""How much room a text takes in a picture: never less than it will take in the reader's font."""

from functools import lru_cache
from math import ceil
from unicodedata import category, east_asian_width

# The widths of DejaVu Sans Bold from the space to the tilde, in hundredths of the size of the font.
# It is wider than what phones and desktops use; where DejaVu is the font, these are the true widths.
DEJAVU = """
    35 46 52 84 70 100 87 31 46 46 52 84 38 42 38 37 70 70 70 70 70 70 70 70 70 70 40 40 84
    84 84 58 100 77 76 73 83 68 68 82 84 37 37 77 64 100 84 85 73 85 77 72 68 81 77 110 77
    72 73 46 37 46 84 50 50 67 72 59 72 68 44 72 71 34 34 67 34 104 71 69 72 72 49 60 48 71
    65 92 65 65 58 71 37 71 84
"""
LETTERS = map(chr, range(ord(" "), ord("~") + 1))
WIDTHS = dict(zip(LETTERS, map(int, DEJAVU.split())))
UNKNOWN = 100
"""The width of any other letter."""
MONO, SANS, BOLD = 0.61, 0.95, 1.0
WIDE = 2.1
"""How many letters of code an ideograph or an emoji is wide, at most."""
WITHOUT_WIDTH = ("Cf", "Me", "Mn")
"""The categories of what joins the letter before it: an accent, a variation of an emoji."""


def mono(text: str, size: float = 13) -> float:
    """The width of code, in the units of the picture."""
    return MONO * size * letters_of(text)


def letters_of(text: str) -> float:
    """How many letters of code a text is wide; each letter of ASCII is one."""
    if text.isascii():
        return len(text)
    return sum(map(width_of, text))


def width_of(letter: str) -> float:
    """How many letters of code one letter is wide."""
    if category(letter) in WITHOUT_WIDTH:
        return 0
    return WIDE if east_asian_width(letter) in ("F", "W") else 1


@lru_cache(maxsize=100_000)
def sans(text: str, size: float, weight: float = SANS) -> float:
    """The width of words, in the units of the picture; `weight` is SANS or BOLD."""
    hundredths = 0
    for letter in text:
        hundredths += WIDTHS.get(letter, UNKNOWN)
    return size * weight * hundredths / 100


@lru_cache(maxsize=10_000)
def cut(text: str, letters: int) -> str:
    """The text, or as much of its start and its end as so many letters hold, with an ellipsis between them."""
    if letters_of(text) <= letters:
        return text
    kept = max(letters - 1, 0)
    behind = kept // 2
    start = beginning(text, kept - behind)
    end = beginning(text[::-1], behind)
    return f"{start}…{end[::-1]}"


def beginning(text: str, room: float) -> str:
    """As much of the start of a text as so many letters hold."""
    found = ""
    for letter in text:
        room -= width_of(letter)
        if room < 0:
            break
        found += letter
    return found


def mono_cut(text: str, letters: int) -> float:
    """The width of code of which so many letters are shown."""
    shown = cut(text, letters)
    return mono(shown)


def fitted(text: str, room: float, size: float, weight: float = SANS) -> str:
    """As much of the words as the room holds, with an ellipsis."""
    whole = ceil(letters_of(text))
    for letters in range(whole, 0, -1):
        shorter = cut(text, letters)
        if sans(shorter, size, weight) <= room:
            return shorter
    return cut(text, 0)


def wrapped(text: str, room: float, size: float) -> list[str]:
    """The words in lines that the room holds."""
    first, *words = text.split() or [""]
    lines = [first]
    for word in words:
        longer = f"{lines[-1]} {word}"
        if sans(longer, size) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines
