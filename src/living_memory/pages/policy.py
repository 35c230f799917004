"""The Content-Security-Policy of a page: HTML in, HTML out."""

import re
from base64 import b64encode
from hashlib import sha256

from ..problem import problem

HERE = "src/living_memory/pages/policy.py"
SCRIPT = re.compile(
    r"<script(?![^>]*(?:\ssrc=|application/json))[^>]*>(.*?)</script>", re.S
)
"""A script that stands in the page."""
STYLE = re.compile(r"<style[^>]*>(.*?)</style>", re.S)
"""A style that stands in the page."""
CHARSET = '<meta charset="utf-8">'
"""The first line of a head; the policy stands right behind it."""
META = '<meta http-equiv="Content-Security-Policy" content="{}">'
POLICY = (
    "default-src 'none'; script-src 'self' {}; style-src 'self' {}; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'self'"
)
ALONE = "default-src 'none'; script-src {}; style-src {}; base-uri 'none'; form-action 'none'"


def policy(page: str, served: bool = False) -> str:
    """The page with a Content-Security-Policy: nothing from another host, no script or style that is not its own.

    `served` allows the script that `mkdocs serve` adds to a page after us.
    """
    scripts = "'unsafe-inline'" if served else hashes(SCRIPT, page)
    words = POLICY.format(scripts, hashes(STYLE, page))
    return forbid(
        page, words.replace(" ;", ";")
    )  # where a page has no style of its own


def alone(page: str) -> str:
    """A page that is one file, with a policy that allows what is in it and nothing else."""
    words = ALONE.format(hashes(SCRIPT, page), hashes(STYLE, page))
    return forbid(page, words)


def forbid(page: str, words: str) -> str:
    """The page with this policy in front of all that it could forbid; raise `Problem` where it has no place for it."""
    if CHARSET not in page:
        do = "write the charset so, or change `CHARSET`"
        raise problem(HERE, f"a page without `{CHARSET}` would have no policy", do)
    return page.replace(CHARSET, CHARSET + META.format(words), 1)


def hashes(inline: re.Pattern[str], page: str) -> str:
    """The inline scripts or styles of a page, each as the source that a policy names it by."""
    texts = dict.fromkeys(inline.findall(page))
    return " ".join(map(source_of, texts))


def source_of(text: str) -> str:
    """The name that a policy has for a script or a style with this text."""
    digest = sha256(text.encode()).digest()
    return f"'sha256-{b64encode(digest).decode()}'"
