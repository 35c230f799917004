/* What came of a run, as elements: what it printed, what is wrong and where. Words alone, never HTML: what a program
   prints is text. */
export function made(name, className, ...parts) {
  const element = document.createElement(name);
  element.className = className;
  element.append(...parts);
  return element;
}

/* A sentence in which code stands in backticks. */
export function words(sentence) {
  return sentence.split("`").map((part, at) => (at % 2 ? made("code", "", part) : part));
}

export function printed(text, label = "It printed") {
  const box = made("pre", "lm-output", text);
  box.tabIndex = 0;
  box.role = "group";
  box.ariaLabel = label;
  return made("section", "lm-out", made("h2", "lm-out-head", label), box);
}

/* What is wrong, with a button that leads to its line, and what to do. */
export function refusal({ line, says, do: deed }, editor) {
  const place = line ? made("button", "lm-place", `Line ${line}`) : "";
  if (line) {
    editor.mark(line);
    place.type = "button";
    place.addEventListener("click", () => editor.mark(line, true));
  }
  const box = made("div", "lm-refused", made("p", "lm-says", place, line ? ": " : "", ...words(says)));
  if (deed) box.append(made("p", "lm-deed", "To do: ", ...words(deed)));
  return box;
}

export const RUNS_HERE = "It runs in this page and has 32 bits: sizes are smaller than on most computers.";
export const inWords = ({ line, says }) => (line ? `Line ${line}: ${says}` : says);
export const megabytes = (bytes) => (bytes / 1e6).toFixed(1);
