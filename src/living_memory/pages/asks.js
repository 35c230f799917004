/* How the search asks for a word of a reader, before the theme's own script; the higher the number, the more a hit counts.
   A word between others may be anywhere, so it hardly counts. */
const BETWEEN = new Set(
  "a an and are at be by can do does for from have how i if in it me my of on or our so that the this to was we what when where which who why will with you python".split(" "),
);
const ENDINGS = /(?:ing|ed|es|s|e)$/i;

/* The word itself, what begins with it, what begins with its stem, and what a slip of the finger made of it. */
function asks(word) {
  if (BETWEEN.has(word.toLowerCase())) return `${word}^2`;
  const ways = [`${word}^20`, `${word}*^10`];
  const stem = word.replace(ENDINGS, "");
  if (stem !== word && stem.length > 3) ways.push(`${stem}*^5`);
  if (/^[a-z]{6,}$/i.test(word)) ways.push(`${word}~1^3`);
  return ways.join(" ");
}
