/* A figure whose code a reader changes in place: an editor, a run, its column in the table. Its button brings it. */
import { remove, show } from "./change-column.js";
import { judge, read, verdict } from "./change-lines.js";
import { clean } from "./watch-clean.js";
import { inWords, made, megabytes, printed, RUNS_HERE, refusal, words } from "./watch-elements.js";
import { Files } from "./watch-files.js";
import { Run } from "./watch-run.js";

const ROOT = new URL("../", import.meta.url);
const LACKS = "This copy of the site has no Python for the browser: npm could not be reached when it was made.";
const MOST_SAID = 300;
const BESIDES = "It printed besides";
const DESK = `<p class="lm-begin lm-not-here" hidden></p>
<p class="lm-begin lm-guess" hidden><label>Your guess, before you run it: <input type="text" autocomplete="off">
</label></p>
<div class="lm-program"><textarea spellcheck="false" autocapitalize="off" autocomplete="off"></textarea></div>
<p class="lm-keys"><kbd>Ctrl</kbd>+<kbd>Enter</kbd> runs it. <kbd>Tab</kbd> indents; <kbd>Esc</kbd> leaves the
 editor.</p>
<p class="lm-deeds"><button type="button" class="lm-first" data-do="run">Run</button><button type="button"
 data-do="watch">Watch</button><button type="button" data-do="stop" hidden>Stop</button><span
 class="lm-gap-between"></span><button type="button" data-do="reset">Reset</button><button type="button"
 data-do="close">Close</button></p>
<p class="lm-status" role="status"></p>
<progress max="1" hidden aria-label="What is here of Python"></progress>
<div class="lm-view"></div>`;
const desks = new WeakMap();
const right = new Map(); // what the answer of an exercise prints here, by its name

function dress() {
  const link = document.createElement("link");
  Object.assign(link, { rel: "stylesheet", href: new URL("./watch.css", import.meta.url) });
  return new Promise((done) => {
    link.onload = link.onerror = done;
    document.head.append(link);
  });
}

/* What this build has for a run, with whole addresses; once for all figures of the page. */
async function bring() {
  const answer = await fetch(new URL("assets/live.json", ROOT));
  const named = await answer.json();
  for (const one of Object.values(named)) one.address = new URL(one.address, ROOT).href;
  return named;
}

let brought = null;
function whole() {
  brought ??= Promise.all([bring(), dress()]).then(([named]) => ({ named, files: new Files(named) }));
  brought.catch(() => (brought = null));
  return brought;
}

const codeOf = (figure) => figure.querySelector(".lm-code code").textContent.trimEnd();

class Desk {
  timer = 0;
  isNudged = false;

  constructor(figure, button, { named, files }) {
    Object.assign(this, { figure, button, files });
    this.address = named["editor.js"]?.address;
    this.code = codeOf(figure);
    this.table = figure.querySelector(".lm-outputs");
    this.box = made("div", "lm-bench lm-in-figure");
    this.box.innerHTML = DESK;
    this.box.role = "group";
    this.box.ariaLabel = "Change it and run";
    this.one = (css) => this.box.querySelector(css);
    const field = this.one("textarea");
    field.value = this.code;
    field.ariaLabel = "The code of this figure, yours to change";
    this.editor = { text: () => field.value, put: (text) => (field.value = text), mark() {}, ran() {} };
    this.editor.focus = () => field.focus();
    this.acts = {
      run: () => this.ask("run"),
      watch: () => this.ask("watch"),
      stop: () => this.stop(),
      reset: () => this.reset(),
      close: () => this.close(),
    };
    this.deed = (name) => this.one(`[data-do=${name}]`);
    for (const [name, act] of Object.entries(this.acts)) this.deed(name).addEventListener("click", act);
    this.box.addEventListener("keydown", (event) => this.press(event));
    this.run = new Run(files, this.told());
    this.solving = new Run(files, { fills() {} });
    this.prepare();
  }

  /* What differs from figure to figure: an exercise, a question, a snippet that does not run in a browser. */
  prepare() {
    const { answer, notHere } = this.button.dataset;
    if (answer) this.deed("run").textContent = "Run and check";
    this.answer = this.figure.querySelector(":scope > .lm-answer");
    const isOffered = this.figure.querySelector(":scope > .lm-guesses"); // answers to press
    this.one(".lm-guess").hidden = !this.answer || this.answer.open || isOffered !== null;
    const refused = notHere ? `As it stands, the Python of a browser does not run it: ${notHere}.` : "";
    const lacks = this.address ? refused : LACKS;
    this.one(".lm-not-here").hidden = !lacks;
    this.one(".lm-not-here").textContent = lacks;
    for (const name of this.address ? [] : ["run", "watch"]) this.deed(name).hidden = true;
  }

  /* Puts it in the place of the code. */
  async open() {
    const frame = this.figure.querySelector(":scope > .lm-code");
    this.player = this.figure.querySelector(":scope > .lm-watch-it[open]");
    if (this.player) this.player.open = false; // it shows the code as it was
    frame.after(this.box);
    this.editor.focus();
    if (this.address && !this.isWhole) await this.edit().catch(() => {}); // without it a plain field is there
  }

  async edit() {
    const { open } = await import(this.address);
    const field = this.one("textarea");
    const isFocused = document.activeElement === field;
    this.isWhole = true;
    this.editor = open({
      parent: field.parentElement,
      text: field.value,
      attributes: { "aria-label": field.ariaLabel, tabindex: "0" },
      changed: () => {},
      run: this.acts.run,
    });
    field.remove();
    if (isFocused) this.editor.focus();
  }

  close() {
    this.reset();
    this.box.remove();
    this.figure.classList.remove("lm-changing");
    if (this.player) this.player.open = true;
    this.button.focus();
  }

  stop() {
    this.run.stop();
    this.solving.stop();
  }

  /* As it was before the reader came. */
  reset() {
    this.stop();
    this.editor.put(this.code);
    this.editor.mark(0);
    remove(this.table);
    this.one(".lm-view").replaceChildren();
    this.say("The code is as it was.");
  }

  press(event) {
    if (event.key === "Escape" && event.target.closest(".lm-program")) {
      event.preventDefault();
      this.deed("run").focus();
    }
    const isRun = event.key === "Enter" && (event.ctrlKey || event.metaKey);
    if (isRun && !event.defaultPrevented) this.acts.run();
  }

  say(text, isWrong = false) {
    this.one(".lm-status").textContent = text;
    this.one(".lm-status").classList.toggle("wrong", isWrong);
  }

  told() {
    const bar = this.one("progress");
    return {
      brings: (here, all) => {
        bar.hidden = false;
        bar.value = here / all;
        this.say(`Bringing Python: ${megabytes(here)} of ${megabytes(all)} MB`);
      },
      starts: () => {
        bar.hidden = false;
        bar.removeAttribute("value");
        this.say(this.files.given.snapshot ? "Python starts" : "Python starts; the first time takes a few seconds");
      },
      runs: () => this.say("Your program runs. Stop ends it."),
      fills: () => {
        this.isFull = true;
        this.run.stop();
      },
    };
  }

  busy(is) {
    for (const name of ["watch", "run"]) this.deed(name).ariaDisabled = is;
    this.deed("stop").hidden = !is;
    if (!is) this.one("progress").hidden = true;
    this.box.ariaBusy = is;
  }

  /* Whether the reader should guess first; who presses again need not. */
  nudges() {
    const field = this.one(".lm-guess input");
    if (this.isNudged || this.one(".lm-guess").hidden || field.value.trim()) return false;
    this.isNudged = true;
    this.say("Guess first: what will it print? Or press again, to run it without.");
    field.focus();
    return true;
  }

  async ask(what) {
    if (this.deed("run").ariaDisabled === "true" || this.nudges()) return;
    this.busy(true);
    this.isFull = false;
    this.editor.mark(0);
    this.one(".lm-view").replaceChildren();
    const code = this.editor.text();
    try {
      const found = await this.run.ask(what, [code, ""]);
      if (!found) this.say(this.isFull ? "It printed more than anybody reads here, and was ended." : "Stopped.");
      else if (found.problem) this.refuse(found.problem);
      else await this.finish(what, code, found);
    } catch (error) {
      this.refuse({ says: `Python could not run here: ${error.message}`, do: "Load the page again, then press Run." });
    } finally {
      this.busy(false);
    }
  }

  refuse(wrong, text = "") {
    this.one(".lm-view").replaceChildren(refusal(wrong, this.editor), ...(text ? [printed(text, BESIDES)] : []));
    this.say(inWords(wrong), true);
  }

  async finish(what, code, found) {
    const { byLabel, rest } = read(found.printed);
    if (this.answer) this.answer.open = true;
    show(this.table, byLabel, found.python);
    const ends = what === "watch" ? this.draw(code, found) : this.tell(found.error, rest);
    const guess = this.one(".lm-guess input").value.trim();
    if (guess) this.one(".lm-view").prepend(made("p", "lm-told", `Your guess: ${guess}. ${compared(guess, byLabel)}`));
    if (found.error) return;
    const { answer } = this.button.dataset;
    this.say(ends ?? inShort(byLabel, rest));
    if (answer && what === "run") await this.check(found.printed);
  }

  tell(error, rest) {
    if (error) this.refuse(error, rest);
    else if (rest) this.one(".lm-view").replaceChildren(printed(rest, BESIDES));
  }

  /* The picture of it; there is one on the page, since all have the same names. */
  draw(code, { html, told, steps, trace }) {
    for (const other of document.querySelectorAll(".lm-in-figure .lm-view")) other.replaceChildren();
    const view = this.one(".lm-view");
    view.replaceChildren(...clean(html));
    for (const sentence of told) view.append(made("p", "lm-told", ...clean(sentence)));
    const reel = view.querySelector(".lm-reel");
    if (!reel) return "It has no step that could be drawn.";
    reel.clean = clean;
    reel.parentElement.querySelector(".lm-recorded")?.append(` ${RUNS_HERE}`);
    reel.addEventListener("lm-show", ({ detail }) => {
      const radio = reel.querySelectorAll(":scope > input")[detail];
      if (this.editor.text() === code) this.editor.ran(Number(radio.dataset.line));
    });
    import("./long-player.js").then(() => dispatchEvent(new Event("lm-player")));
    return `${steps} ${steps === 1 ? "step" : "steps"}${trace.status ? ", and it ends with an error" : ""}.`;
  }

  /* Holds it against the answer, which runs in this page, too. */
  async check(text) {
    const { answer, judged } = this.button.dataset;
    if (!right.has(answer)) {
      const solved = await this.solving.ask("run", [codeOf(document.getElementById(answer)), ""]);
      if (!solved) return;
      right.set(answer, solved.printed);
    }
    const { isRight, sentences } = verdict(judge(text, right.get(answer), judged.split("|")));
    const box = made("div", isRight ? "lm-right" : "lm-not-yet");
    for (const sentence of sentences) box.append(made("p", "", ...words(sentence)));
    this.one(".lm-view").prepend(box);
    this.say(sentences.join(" ").replaceAll("`", ""), !isRight);
  }
}

/* What was printed, for who does not see the table. */
function inShort(byLabel, rest) {
  const lines = [...byLabel].map(([label, found]) => `${label}: ${found.map(({ value }) => value).join(", ")}`);
  const said = [...lines, ...(rest ? [rest] : [])].join("; ");
  if (!said) return "It has ended, and printed nothing.";
  const short = said.length > MOST_SAID ? `${said.slice(0, MOST_SAID)}…` : said;
  return `It printed ${short}`;
}

/* What is said of a guess in words: whether such a value was printed; what else it may mean only its reader knows. */
function compared(guess, byLabel) {
  const plain = (text) => text.trim().toLowerCase();
  for (const [label, found] of byLabel)
    if (found.some(({ value }) => plain(value) === plain(guess))) return `It printed that: ${label}.`;
  return "Hold it against the table.";
}

/* Opens the figure of this button. */
export async function open(button) {
  const figure = button.closest(".lm-figure");
  if (figure.classList.contains("lm-changing")) return;
  figure.classList.add("lm-changing");
  try {
    const desk = desks.get(figure) ?? new Desk(figure, button, await whole());
    desks.set(figure, desk);
    await desk.open();
  } catch (error) {
    figure.classList.remove("lm-changing");
    throw error;
  }
}
