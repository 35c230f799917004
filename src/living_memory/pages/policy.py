"""The Content-Security-Policy of a page: HTML in, HTML out.

A script runs when its hash stands in the policy. The hashes are those of the theme's own scripts, which somebody read,
and of ours: a script that anybody typed into a page has none.
"""

import re
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256

from ..problem import Problem, problem
from .theme import THEME

HERE = "src/living_memory/pages/policy.py"
SCRIPT = re.compile(
    r"<script(?![^>]*(?:\ssrc=|application/json))[^>]*>(.*?)</script>", re.S
)
"""A script that stands in the page."""
STYLE = re.compile(r"<style[^>]*>(.*?)</style>", re.S)
"""A style that stands in the page."""
BASE = re.compile(r"""(?<=^__md_scope=new URL\(")[\w./-]*(?=",location\))""")
"""In a script of the theme, the way to the first page: it is another one in each folder."""
READ = (
    "7eb3684fdacd2881f67b9428983273a29d8774d8bc82622af9b65a8ec1032a90",  # __md_scope
    "0eb10c249dbdb0beef225a10ce5cbe55418cc4a7014cc208f8e7d6ed8f00906e",  # palette
    "ffcc0f7735fdab434d257c80e65cec2e88d716991e69757185b7e450e41a5b2f",  # target
)
"""The SHA-256 of each script of the theme that somebody read, without `BASE`."""
CHARSET = '<meta charset="utf-8">'
"""The first line of a head; the policy stands right behind it."""
META = '<meta http-equiv="Content-Security-Policy" content="{}">'
POLICY = (
    "default-src 'none'; script-src 'self' {}; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'self'"
)
BENCHES = ('<div class="lm-bench">', '<p class="lm-change"')
"""What a page has on which a reader's own program runs: the bench, or a figure that can be changed."""
RUNS = {
    "script-src 'self'": "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'": "worker-src 'self' blob:",
}
"""What such a page, and no other, is allowed besides: WebAssembly, and a worker made from a text, which inherits this
policy. A worker from a file would have none, and a program in it could ask any host."""
ALONE = "default-src 'none'; script-src {}; style-src {}; base-uri 'none'; form-action 'none'"


def policy(page: str, served: bool = False) -> str:
    """The page with a Content-Security-Policy: nothing from another host, no script or style that is not the site's.

    `served` allows the script that `mkdocs serve` adds to a page after us.
    """
    scripts = "'unsafe-inline'" if served else " ".join(map(source_of, own(page)))
    words = POLICY.format(scripts)
    runs = any(bench in page for bench in BENCHES)
    for strict, wider in RUNS.items() if runs else ():
        words = words.replace(strict, wider)
    return forbid(page, words.replace(" ;", ";"))  # where a page has no script


def own(page: str) -> Iterator[str]:
    """The theme's own scripts on a page; raise `Problem` where it has one that nobody read yet."""
    for text in dict.fromkeys(SCRIPT.findall(page)):
        if known_as(text) in READ:
            yield text
        elif THEME in page:
            raise unread(text)


def known_as(script: str) -> str:
    """The digest by which `READ` knows a script."""
    same = BASE.sub("", script)
    return sha256(same.encode()).hexdigest()


def unread(script: str) -> Problem:
    """What to tell whoever meets a script that nobody read: a maintainer with a new theme, or a reviewer."""
    what = "a page has a script that nobody read, so that it will not run"
    do = (
        f'where a newer theme has it, read it and add "{known_as(script)}" to `READ`; '
        "where a page, its front matter or mkdocs.yml has it, take it out"
    )
    return problem(HERE, what, do, script[:200])


def alone(page: str) -> str:
    """A page that is one file, with a policy that allows its one script and its one style, and nothing else.

    Raise `Problem` where it has more: whoever's program it shows is text on it.
    """
    [script] = only(SCRIPT, page)
    [style] = only(STYLE, page)
    return forbid(page, ALONE.format(source_of(script), source_of(style)))


def only(inline: re.Pattern[str], page: str) -> list[str]:
    """The one script or style of a page; raise `Problem` where it has another number of them."""
    texts: list[str] = inline.findall(page)
    if len(texts) != 1:
        what = f"a page alone has {len(texts)} of `{inline.pattern[:7]}`, and should have one"
        raise problem(HERE, what, "escape what its template puts on the page")
    return texts


def forbid(page: str, words: str) -> str:
    """The page with this policy in front of all that it could forbid; raise `Problem` where it has no place for it."""
    if CHARSET not in page:
        do = "write the charset so, or change `CHARSET`"
        raise problem(HERE, f"a page without `{CHARSET}` would have no policy", do)
    return page.replace(CHARSET, CHARSET + META.format(words), 1)


def source_of(text: str) -> str:
    """The name that a policy has for a script or a style with this text."""
    digest = sha256(text.encode()).digest()
    return f"'sha256-{b64encode(digest).decode()}'"
