"""A page of a browser that writes down all that it asks for, complains of and is forbidden."""

from playwright.sync_api import BrowserContext, Page

from living_memory.project import HOME

SOURCES = [*HOME.glob("docs/**/*.md"), *HOME.glob("docs/labs/*.py")]
PAGES = sorted(
    path.relative_to(HOME / "docs").with_suffix(".html").as_posix() for path in SOURCES
)
"""The pages of the site by their addresses; there is one more, `404.html`."""

WATCHING = """window.violations = [];
addEventListener('securitypolicyviolation', (event) => {
  violations.push([event.effectiveDirective, event.blockedURI, event.sample].join(' '));
});"""
BLOCKED = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })"
"""Makes a browser of one that keeps nothing."""


def visitor(context: BrowserContext) -> Page:
    """A new page that does so."""
    page = context.new_page()
    page.asked, page.complaints = [], []
    page.add_init_script(WATCHING)
    page.on("request", lambda request: page.asked.append(request.url))
    page.on("console", lambda message: page.complaints.append(message.text))
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    return page


def visit(page: Page, url: str) -> None:
    """Open an address, with all that was written down before forgotten."""
    page.asked.clear()
    page.complaints.clear()
    page.goto(url)


def faults(page: Page, home: str) -> list[str]:
    """What the page that is open asked of another place than `home`, said on the console, or was forbidden to do."""
    elsewhere = [
        url for url in page.asked if not url.startswith((home, "data:", "about:"))
    ]
    return [
        f"{page.url}: {one}"
        for one in [*elsewhere, *page.complaints, *page.evaluate("violations")]
    ]
