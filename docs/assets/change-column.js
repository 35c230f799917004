/* The column of a figure's table that says what the reader's own run printed, between the labels and the Pythons. */
import { made } from "./watch-elements.js";

const OWN = "lm-own";
const hidden = (words) => made("span", "lm-hidden", words);

/* A cell; a table that says its roles, since a phone lays it out anew, says those of this column, too. */
function cell(row, name, className, ...parts) {
  const one = made(name, className, ...parts);
  const roles = { td: "cell", th: row.closest("thead") ? "columnheader" : "rowheader" };
  if (row.role) one.role = roles[name];
  if (name === "th") one.scope = row.closest("thead") ? "col" : "row";
  return one;
}

function notPrinted() {
  return made("i", "", "not printed");
}

/* What stands under a label: a value, or several, where it was printed several times. */
function values(lines) {
  const parts = [];
  for (const { value, varies } of lines) {
    if (parts.length) parts.push(document.createElement("br"));
    parts.push(made("samp", "", value));
    if (varies) parts.push(" ", made("i", "lm-varies", "varies from run to run"));
  }
  return parts;
}

const printedIn = (one) => [...one.querySelectorAll("samp")].map((value) => value.textContent).join("\n");

function fill(row, lines) {
  const beside = row.cells[1];
  const own = cell(row, "td", OWN, ...(lines ? values(lines) : [notPrinted()]));
  const mayDiffer = lines?.some(({ varies }) => varies);
  if (beside && !mayDiffer && printedIn(own) !== printedIn(beside)) {
    own.classList.add("lm-differs");
    own.prepend(made("span", "lm-moved", "≠", hidden(" differs: ")));
  }
  row.cells[0].after(own);
}

/* A row for a label that no Python of the book printed. */
function newRow(table, label, lines) {
  const row = made("tr", "lm-own-row");
  if (table.role) row.role = "row";
  table.tBodies[0].append(row);
  row.append(cell(row, "th", "", label));
  for (const _ of [...table.tHead.rows[0].cells].slice(2)) row.append(cell(row, "td", "", notPrinted()));
  fill(row, lines);
}

/* A table that has two Pythons and now this column, too, is laid out anew on a phone, so it says its roles. */
function widen(table) {
  if (table.tHead.rows[0].cells.length < 3 || table.classList.contains("lm-many")) return;
  table.classList.add("lm-many", "lm-widened");
  table.role = "table";
  for (const group of [table.tHead, table.tBodies[0]]) group.role = "rowgroup";
  for (const row of table.rows) {
    row.role = "row";
    for (const one of row.cells) one.role = { col: "columnheader", row: "rowheader" }[one.scope] ?? "cell";
  }
}

/* Takes the column away again. */
export function remove(table) {
  for (const row of table.querySelectorAll(".lm-own-row")) row.remove();
  for (const one of table.querySelectorAll(`.${OWN}`)) one.remove();
  table.classList.remove("lm-has-own");
  if (table.classList.contains("lm-widened")) table.classList.remove("lm-many", "lm-widened");
}

/* Puts it there: `byLabel` is what was printed, and `head` says by which Python. */
export function show(table, byLabel, head) {
  remove(table);
  widen(table);
  table.classList.add("lm-has-own");
  const heads = table.tHead.rows[0];
  heads.cells[0].after(cell(heads, "th", OWN, "yours ", made("small", "", head)));
  const left = new Map(byLabel);
  for (const row of table.tBodies[0].rows) {
    const label = row.cells[0].textContent;
    fill(row, left.get(label));
    left.delete(label);
  }
  for (const [label, lines] of left) newRow(table, label, lines);
}
