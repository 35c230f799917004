"""The Content-Security-Policy of a page: HTML in, HTML out."""

import re
from base64 import b64encode
from hashlib import sha256

SCRIPT = re.compile(
    r"<script(?![^>]*(?:\ssrc=|application/json))[^>]*>(.*?)</script>", re.S
)


STYLE = re.compile(r"<style[^>]*>(.*?)</style>", re.S)


CHARSET = re.compile(r'<meta charset="utf-8">')


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
    return forbid(page, POLICY.format(scripts, hashes(STYLE, page)).replace(" ;", ";"))


def alone(page: str) -> str:
    """A page that is one file, with a policy that allows what is in it and nothing else."""
    return forbid(page, ALONE.format(hashes(SCRIPT, page), hashes(STYLE, page)))


def forbid(page: str, words: str) -> str:
    """The page with this policy in front of all that it could forbid."""
    return CHARSET.sub(
        f'\\g<0><meta http-equiv="Content-Security-Policy" content="{words}">',
        page,
        count=1,
    )


def hashes(inline: re.Pattern, page: str) -> str:
    """The inline scripts or styles of a page, each as the source that a policy names it by."""
    texts = dict.fromkeys(inline.findall(page))
    return " ".join(
        f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
        for text in texts
    )
