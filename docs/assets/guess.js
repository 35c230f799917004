/* What a reader may guess becomes buttons: pressing one opens the answer, and says whether it is right.
   The choices of a figure stand on the page, those of a saying in the words that fold its verdict.
   Where several may be right, the reader marks some, and all are judged at once.
   Of those of a lab's chart the right one has a class. */
(() => {
  const sayings = { asked: 0, right: 0 };

  for (const row of document.querySelectorAll(".lm-guesses")) {
    const figure = row.closest(".lm-figure");
    const choices = [...row.querySelectorAll("samp")];
    const words = choices.map((choice) => choice.textContent);
    const known = row.querySelector(".lm-is")?.textContent;
    for (const choice of choices) choice.remove();
    if (row.dataset.which) {
      offerSeveral(row, words, figure);
      continue;
    }
    const answer = (text) => (known ? { answer: known } : found(figure, row.dataset, text));
    const isNarrow = choices.some((choice) => choice.hidden);
    offer(row, words, figure.querySelector(".lm-answer"), answer);
    if (isNarrow) narrow(figure, row);
  }
  for (const fold of document.querySelectorAll("dd > details.question")) {
    const row = document.createElement("p");
    row.className = "lm-guesses";
    fold.before(row);
    const verdict = () => ({ answer: fold.querySelector("em").textContent.toLowerCase() });
    offer(row, ["true", "half true", "false"], fold, verdict, sayings);
  }

  // What the figure printed under a label, column by column.
  function printedBy(figure, label) {
    const [body] = figure.querySelector(".lm-outputs").tBodies;
    const line = [...body.rows].find(({ cells }) => cells[0].textContent === label);
    return [...line.cells].map((cell) => cell.querySelector("samp")?.textContent);
  }

  const headsOf = (figure) => [...figure.querySelector(".lm-outputs").tHead.rows[0].cells];

  // The column of the Python that is named, else of the reader's, else of the newest.
  function asked(figure, on) {
    return Math.max(
      headsOf(figure).findIndex((head) => head.dataset.pythons?.split(" ").includes(on)),
      1,
    );
  }

  // What is right, and where a choice is right.
  function found(figure, { of, on }, chosen) {
    const printed = printedBy(figure, of);
    const elsewhere = headsOf(figure)[printed.indexOf(chosen)];
    return { answer: printed[asked(figure, on)], elsewhere: elsewhere?.firstChild.textContent.trim(), printed };
  }

  // Numbers of other Pythons are too near to the right one: of those that were printed it alone is offered.
  function narrow(figure, row) {
    const fit = () => {
      const { answer, printed } = found(figure, row.dataset);
      for (const button of row.querySelectorAll("button"))
        button.hidden = Boolean(answer) && printed.includes(button.textContent) && button.textContent !== answer;
    };
    document.querySelector(".lm-python")?.addEventListener("change", fit);
    addEventListener("load", fit);
  }

  function offer(row, words, fold, answer, score) {
    for (const text of words) put(row, text, (button) => judge(row, button, fold, answer(text), score));
    told(row);
  }

  // Labels: right are those under which this was printed.
  function offerSeveral(row, words, figure) {
    const { which, on } = row.dataset;
    const mark = (button) => (button.ariaPressed = button.ariaPressed !== "true");
    const marks = words.map((text) => put(row, text, mark));
    for (const button of marks) button.ariaPressed = false;
    const check = put(row, "Check", () => {
      const right = words.filter((text) => printedBy(figure, text)[asked(figure, on)] === which);
      figure.querySelector(".lm-answer").open = true;
      let isRight = true;
      for (const button of marks) {
        const isOne = right.includes(button.textContent);
        const isMarked = button.ariaPressed === "true";
        isRight &&= isOne === isMarked;
        button.classList.toggle("lm-right", isOne);
        button.classList.toggle("lm-wrong", isMarked && !isOne);
      }
      row.lastChild.textContent = isRight ? "Right." : `It is ${right.join("; ") || "none"}.`;
    });
    check.className = "lm-check";
    told(row);
  }

  function put(row, text, press) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = text;
    button.addEventListener("click", () => press(button));
    row.append(button);
    return button;
  }

  // Where it is said whether a guess was right.
  function told(row) {
    const said = document.createElement("span");
    said.role = "status";
    row.append(said);
  }

  function judge(row, chosen, fold, { answer, elsewhere }, score) {
    const isRight = chosen.textContent === answer;
    const isFirst = !row.querySelector("[aria-pressed]");
    fold.open = true;
    for (const button of row.querySelectorAll("button")) {
      button.ariaPressed = button === chosen;
      button.classList.toggle("lm-right", button.textContent === answer);
      button.classList.toggle("lm-wrong", button === chosen && !isRight);
    }
    const right = answer ? `It is ${answer}.` : "Your Python prints no such line.";
    const said = isRight ? "Right." : elsewhere ? `${right} On ${elsewhere} you are right.` : right;
    if (score && isFirst) {
      score.asked += 1;
      score.right += isRight;
    }
    row.lastChild.textContent = score ? `${said} So far ${score.right} of ${score.asked}.` : said;
  }
})();
