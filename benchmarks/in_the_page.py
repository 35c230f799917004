"""What a reader waits for on the page `watch`, in a headless Chromium, from a server that gzips.

`uv run python benchmarks/in_the_page.py SITE`, where SITE is the folder of a built site. Each turn is a new reader:
the page, the first press, the next press, a bare worker that does the same, and a program that is stopped.
"""

import sys
from dataclasses import dataclass, field
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from statistics import median
from threading import Thread

from lighthouse import Gzips, packed
from measure import markdown, spread
from playwright.sync_api import Browser, Page, sync_playwright

from living_memory.project import HOME

sys.path.append(str(HOME / "tests/helpers"))
import chromium  # noqa: E402
from bench import PATIENCE, open_bench, type_program  # noqa: E402

TURNS = 7
PROGRAM = "rows = [[0]] * 2\nrows[0].append(1)\nprint(rows)"
BARE = """async (program) => {
  const { Files } = await import(new URL("assets/watch-files.js", location));
  const said = JSON.parse(document.querySelector(".lm-of-the-build").textContent);
  const files = new Files(said.files);
  await files.bring(() => {});
  const began = performance.now();
  const laps = {};
  const worker = new Worker(files.worker, { type: "module" });
  return await new Promise((done) => {
    worker.onmessage = ({ data }) => {
      laps[data.is] = (performance.now() - began) / 1000;
      if (data.is === "done") done(laps);
    };
    worker.postMessage({ ...files.given, ask: "watch", given: [program, ""] });
  });
}"""
"""A worker that starts from the snapshot, records and draws, without a page around it: seconds until each news."""

PRESSED = """async (deed) => {
  const bench = document.querySelector(".lm-bench");
  const began = performance.now();
  const rested = new Promise((done) => {
    const rests = () => bench.getAttribute("aria-busy") === "false" && done();
    new MutationObserver(rests).observe(bench, { attributes: true });
  });
  document.querySelector(`[data-do=${deed}]`).click();
  await rested;
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return (performance.now() - began) / 1000;
}"""
"""A button pressed in the page: the seconds until the page rests and is painted, without the driver's own 0.3 s."""


class Counts(Gzips):
    """A server that counts what goes over the wire."""

    sent = 0

    def answer(self, status: int, path: Path) -> None:
        """Send a file, and count it."""
        Counts.sent += len(packed(path))
        super().answer(status, path)


@dataclass
class Reader:
    """What one reader after the other waited for, in seconds, and the bytes that each was sent."""

    before: list[int] = field(default_factory=list)
    pressed: list[int] = field(default_factory=list)
    first: list[float] = field(default_factory=list)
    later: list[float] = field(default_factory=list)
    start: list[float] = field(default_factory=list)
    bare: list[float] = field(default_factory=list)
    stop: list[float] = field(default_factory=list)

    def visit(self, browser: Browser, url: str) -> None:
        """One reader, from the first view on."""
        context = browser.new_context()
        page = context.new_page()
        Counts.sent = 0
        open_bench(page, url)
        page.wait_for_load_state("networkidle")
        self.before.append(Counts.sent)
        type_program(page, PROGRAM)
        Counts.sent = 0
        self.first.append(took(page, "watch"))
        self.pressed.append(Counts.sent)
        page.wait_for_timeout(1000)  # the snapshot is kept
        self.later.append(took(page, "watch"))
        page.wait_for_timeout(1000)
        laps = page.evaluate(BARE, PROGRAM)
        self.start.append(laps["started"])
        self.bare.append(laps["done"])
        type_program(page, "while True:\n    pass")
        page.locator("[data-do=run]").click()
        page.get_by_text("Your program runs").wait_for(timeout=PATIENCE)
        self.stop.append(took(page, "stop"))
        context.close()


def took(page: Page, deed: str) -> float:
    """The seconds from a press until its end is painted."""
    return page.evaluate(PRESSED, deed)


def ratios(one: list[float], least: list[float]) -> str:
    """One over the other, turn by turn."""
    return spread([more / less for more, less in zip(one, least, strict=True)])


def main(site: Path) -> None:
    """Measure, and print the table."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Counts, folder=site))
    Thread(target=server.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{server.server_port}/watch.html"
    reader = Reader()
    with sync_playwright() as play:
        browser = chromium.launch(play)
        for _ in range(TURNS):
            reader.visit(browser, url)
    server.shutdown()
    kilobytes = [
        f"{median(sent) / 1000:.0f} KB" for sent in (reader.before, reader.pressed)
    ]
    rows = [
        ("what", "measured", "ratio", "the ratio in words"),
        ("before the press, gzipped", kilobytes[0], "", ""),
        ("at the first press, gzipped", kilobytes[1], "", ""),
        (
            "first press",
            f"{median(reader.first):.2f} s",
            ratios(reader.first, reader.later),
            "over the next press",
        ),
        (
            "next press",
            f"{median(reader.later):.2f} s",
            ratios(reader.later, reader.bare),
            "over a bare worker",
        ),
        (
            "start from a snapshot",
            f"{median(reader.start):.2f} s",
            ratios(reader.start, reader.bare),
            "of the worker",
        ),
        ("stop", f"{median(reader.stop):.2f} s", "", ""),
    ]
    print(markdown(rows))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
