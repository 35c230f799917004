/* The page where readers watch programs of their own: editor, buttons, what came of a run. Nothing runs by itself. */
import { remember, remembered, share, shared } from "./watch-address.js";
import { clean } from "./watch-clean.js";
import { inWords, made, megabytes, printed, RUNS_HERE, refusal } from "./watch-elements.js";
import { Files } from "./watch-files.js";
import { Run } from "./watch-run.js";

const SOON = 300;
const LONG = 8000;
const bench = document.querySelector(".lm-bench");
const one = (css) => bench.querySelector(css);
const said = JSON.parse(one(".lm-of-the-build").textContent);
const [code, answers] = [one(".lm-program textarea"), one(".lm-answers textarea")];
const [view, status, bar, shelf] = [one(".lm-view"), one(".lm-status"), one("progress"), one(".lm-shelf")];
const deeds = Object.fromEntries([...bench.querySelectorAll("[data-do]")].map((button) => [button.dataset.do, button]));
const files = new Files(said.files, { stays: true });
let editor = {
  text: () => code.value,
  put(text) {
    code.value = text;
    code.setSelectionRange(0, 0);
  },
  mark() {},
  ran() {},
  focus: () => code.focus(),
};
let step = 1;
let watched = null; // the program that is drawn, with its player
let timer = 0;
let isFull = false;

const program = () => ({ code: editor.text(), answers: answers.value, step });

function say(words, isWrong = false) {
  status.textContent = words;
  status.classList.toggle("wrong", isWrong);
}

function busy(is) {
  for (const name of ["watch", "run"]) deeds[name].ariaDisabled = is;
  deeds.stop.hidden = !is;
  if (!is) bar.hidden = true;
  bench.ariaBusy = is;
}

const run = new Run(files, {
  brings(here, all) {
    bar.hidden = false;
    bar.value = here / all;
    say(`Bringing Python: ${megabytes(here)} of ${megabytes(all)} MB`);
  },
  starts() {
    bar.hidden = false;
    bar.removeAttribute("value");
    say(files.given.snapshot ? "Python starts" : "Python starts; the first time takes a few seconds");
  },
  runs() {
    say("Your program runs");
    timer = setTimeout(() => say("Your program still runs. Stop ends it."), LONG);
  },
  fills() {
    isFull = true;
    run.stop();
  },
  prints(text) {
    if (!one(".lm-output")) view.replaceChildren(printed(""));
    one(".lm-output").append(text);
  },
});

/* Shows what is wrong, and where. */
function refuse(wrong, output) {
  view.replaceChildren(refusal(wrong, editor), ...(output ? [printed(output)] : []));
  say(inWords(wrong), true);
}

function draw(answer, asked) {
  view.replaceChildren(...clean(answer.html));
  for (const sentence of answer.told) view.append(made("p", "lm-told", ...clean(sentence)));
  const label = answer.trace.status ? "It ended with an error: all that it printed" : "All that it printed";
  if (answer.printed) view.append(printed(answer.printed, label));
  const reel = one(".lm-reel");
  watched = { ...asked, ...answer };
  if (!reel) return say("It has no step that could be drawn.");
  reel.clean = clean;
  one(".lm-recorded").append(` ${RUNS_HERE}`);
  reel.addEventListener("lm-show", ({ detail }) => show(reel, detail));
  dispatchEvent(new Event("lm-player"));
  const wanted = asked.step;
  const open = () => reel.querySelectorAll(":scope > input")[Math.min(wanted, answer.steps) - 1]?.click();
  if (wanted > 1) reel.dataset.rest ? addEventListener("lm-unpacked", open, { once: true }) : open();
  const next = reel.querySelector("[data-go=next]").textContent.trim();
  const many = answer.steps === 1 ? "1 step" : `${answer.steps} steps`;
  say(
    `${many}${answer.trace.status ? ", and it ends with an error" : ""}. Press “${next}” to see what each line does.`,
  );
  const isBelow = matchMedia("(width < 60em)").matches;
  if (isBelow || view.getBoundingClientRect().top < 0) view.scrollIntoView({ block: "start" });
}

function show(reel, number) {
  const radio = reel.querySelectorAll(":scope > input")[number];
  step = number + 1;
  if (editor.text() === watched.code) editor.ran(Number(radio.dataset.line));
  keep();
  if (location.hash.startsWith("#code=")) address();
}

async function ask(what) {
  if (deeds.watch.ariaDisabled === "true") return;
  const asked = program();
  busy(true);
  isFull = false;
  editor.mark(0);
  if (what === "run") view.replaceChildren(printed(""));
  try {
    const answer = await run.ask(what, [asked.code, asked.answers]);
    clearTimeout(timer);
    if (!answer) say(isFull ? "It printed more than anybody reads here, and was ended." : "Stopped.");
    else if (answer.problem) refuse(answer.problem, answer.printed);
    else if (what === "watch") draw(answer, asked);
    else finish(answer);
  } catch (error) {
    refuse({ says: `Python could not run here: ${error.message}`, do: "Load the page again, then press Watch." });
  } finally {
    clearTimeout(timer);
    busy(false);
  }
}

function finish({ printed: text, error }) {
  const shown = one(".lm-output");
  if (text && text.length >= shown.textContent.length) shown.textContent = text;
  if (!error) return say(shown.textContent ? "It has ended." : "It has ended, and printed nothing.");
  const rest = shown.textContent;
  refuse(error, rest);
}

/* Puts the program into the address of the page, so that the address can be copied. */
async function address() {
  const hash = await share(program());
  history.replaceState(history.state, "", hash);
}

async function give() {
  await address();
  try {
    await navigator.clipboard.writeText(location.href);
    say("The address of this page has your program in it, and is copied.");
  } catch {
    say("The address of this page has your program in it now: copy it.");
  }
}

function save(name, text, type) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
}

/* The picture as a page of its own, open at this step. */
function savePage() {
  if (!watched) return say("Press Watch first: then there is a picture to save.");
  const body = document.createElement("div");
  body.append(...clean(watched.html));
  const radios = [...body.querySelectorAll(".lm-reel > input")];
  for (const radio of radios) radio.toggleAttribute("checked", radio === (radios[step - 1] ?? radios[0]));
  for (const sentence of watched.told) body.append(...clean(`<p>${sentence}</p>`));
  if (watched.printed) body.append(made("pre", "", watched.printed));
  const [head, foot] = files.saved.split("<!-- player -->");
  save("program.html", head + body.innerHTML + foot, "text/html");
  say("Saved as one page, which needs no network.");
}

let soon = 0;
function keep() {
  clearTimeout(soon);
  soon = setTimeout(() => remember(program()), SOON);
}

/* What is typed is the reader's own: the address no longer says it. */
function changed() {
  step = 1;
  own();
  keep();
  if (location.hash.startsWith("#code=")) history.replaceState(history.state, "", location.pathname);
}

/* Names no program of the shelf above one that is not of it. */
function own() {
  if (shelf.value && editor.text() !== said.shelf[shelf.value][0]) shelf.selectedIndex = -1;
}

function choose() {
  const [text, reads] = said.shelf[shelf.value];
  editor.put(text);
  answers.value = reads;
  one(".lm-answers").open = reads !== "";
  changed();
  say("Press Watch to see what it does in memory.");
}

const acts = {
  watch: () => ask("watch"),
  run: () => ask("run"),
  stop: () => run.stop(),
  share: give,
  file: () => save("program.py", editor.text(), "text/x-python"),
  page: savePage,
};
for (const [name, act] of Object.entries(acts)) deeds[name]?.addEventListener("click", act);
shelf.addEventListener("change", choose);
answers.addEventListener("input", changed);
code.addEventListener("input", changed);
bench.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) acts.watch();
});

async function begin() {
  const given = await shared(location.hash);
  const first = given ?? remembered();
  if (first?.code) {
    editor.put(first.code);
    answers.value = first.answers ?? "";
    step = first.step ?? 1;
    one(".lm-answers").open = answers.value !== "";
    own();
  }
  if (given) say("Somebody shared this program. It runs when you press Watch, and not before.");
  else if (location.hash.startsWith("#code=")) say("This address has no program that can be read: it was cut.", true);
}

/* Waits for the first sign that somebody is there: until then nothing keeps a page from being read. */
function touched() {
  const signs = ["pointermove", "pointerdown", "keydown", "focusin"];
  return new Promise((free) => {
    for (const sign of signs) addEventListener(sign, free, { once: true, passive: true });
  });
}

async function edit() {
  const { address } = said.files["editor.js"];
  const { open } = await import(new URL(address, location));
  await new Promise((free) => setTimeout(free)); // a phone answers in between
  const parent = code.parentElement;
  const focused = document.activeElement === code;
  const at = code.selectionStart;
  const describedBy = code.getAttribute("aria-describedby");
  const attributes = { "aria-label": code.ariaLabel, "aria-describedby": describedBy, tabindex: "0" };
  editor = open({ parent, text: code.value, at, attributes, changed, run: acts.watch });
  code.remove();
  if (focused) editor.focus();
}

if (self !== top) document.documentElement.classList.add("lm-framed");
if (said.files["editor.js"])
  Promise.all([begin(), touched()])
    .then(edit)
    .catch(() => {}); // without it a plain field is there
else bench.classList.add("lm-lacks");
addEventListener("hashchange", begin);
