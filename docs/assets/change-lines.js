/* What a program printed, line by line: what is `label: value` can stand in a table, and be judged. The form is that of
   `src/living_memory/inside/outputs.py`. */
const LINE = /^([^:~\s](?:[^:~]*[^:~\s])?)(: | ~ )(.*\S)\s*$/;
/* How what Python itself writes begins where something fails: it goes on to the first line that is not set in. */
const FAILS = /^(Traceback \(most recent call last\):| {2}File "program\.py", line )/;
const IGNORED = /^Exception ignored /;

/* The lines by their labels, each with all that was printed under it, and the other lines as one text. */
export function read(text) {
  const byLabel = new Map();
  const others = [];
  let fails = false;
  for (const row of text.split("\n")) {
    const isWritten = fails || FAILS.test(row);
    fails = isWritten && (FAILS.test(row) || /^\s/.test(row));
    const [, label, sign, value] = (isWritten || IGNORED.test(row) ? null : LINE.exec(row)) ?? [];
    if (!label) others.push(row);
    else byLabel.set(label, [...(byLabel.get(label) ?? []), { value, varies: sign === " ~ " }]);
  }
  return { byLabel, rest: others.join("\n").trim() };
}

const said = (lines) => lines?.map(({ value }) => value).join("\n");

/* How what a reader's program printed stands to what the answer printed here: of each label whether it is "right",
   "other", "missing", or printed where the answer prints it no more. */
export function judge(printed, expected, labels) {
  const [mine, theirs] = [read(printed).byLabel, read(expected).byLabel];
  return labels.map((label) => {
    if (said(mine.get(label)) === said(theirs.get(label))) return { label, is: "right" };
    if (!mine.has(label)) return { label, is: "missing" };
    return { label, is: theirs.has(label) ? "other" : "extra" };
  });
}

const SENTENCES = {
  right: (label) => `\`${label}\` is as it should be.`,
  other: (label) => `\`${label}\` does not yet say what it should.`,
  missing: (label) => `\`${label}\` is not printed any more.`,
  extra: (label) => `\`${label}\` should not be printed any more.`,
};

/* The same in words, which name no value: all of it in one sentence where it is right. */
export function verdict(judged) {
  const isRight = judged.every(({ is }) => is === "right");
  const sentences = judged.map(({ label, is }) => SENTENCES[is](label));
  return { isRight, sentences: isRight ? ["Right: it prints what it should."] : ["Not yet.", ...sentences] };
}
