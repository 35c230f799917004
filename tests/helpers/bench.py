"""A reader on the page `watch`: types a program, presses a button, and waits until it has ended."""

from playwright.sync_api import Page

PATIENCE = 120_000
"""Milliseconds, in which Python starts also where six others use the machine."""
IDLE = ".lm-bench[aria-busy=false]"


def open_bench(page: Page, url: str) -> None:
    """Open the page, and wait for its editor, which comes when the mouse is moved."""
    page.goto(url)
    move(page)
    page.locator(".cm-content").wait_for()


def move(page: Page) -> None:
    """Give the sign that somebody is there, once the page listens."""
    page.wait_for_load_state("networkidle")
    page.mouse.move(2, 2)
    page.mouse.move(1, 1)


def type_program(page: Page, code: str) -> None:
    """Put a program in the place of what stands in the editor, as somebody does who pastes it."""
    page.locator(".cm-content").click()
    page.keyboard.press("Control+A")
    page.keyboard.press("Delete")
    page.keyboard.insert_text(code)


def press(page: Page, deed: str) -> None:
    """Press a button, and wait until what it began has ended."""
    page.locator(f"[data-do={deed}]").click()
    page.locator(IDLE).wait_for(timeout=PATIENCE)


def status(page: Page) -> str:
    """What the page says of itself, as a screen reader is told it."""
    return page.locator(".lm-status").inner_text()
