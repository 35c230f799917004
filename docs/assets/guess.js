/* What a reader may guess becomes buttons: pressing one opens the answer, and says whether it is right.
   The choices of a figure stand on the page, those of a saying in the words that fold its verdict.
   Of those of a lab's chart the right one has a class. */
(() => {
  const sayings = { asked: 0, right: 0 };

  for (const row of document.querySelectorAll(".lm-guesses")) {
    const figure = row.closest(".lm-figure");
    const choices = [...row.querySelectorAll("samp")];
    const words = choices.map((choice) => choice.textContent);
    const known = row.querySelector(".lm-is")?.textContent;
    for (const choice of choices) choice.remove();
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

  // What is right on the Python that is named, else on the reader's, else on the newest; and where a choice is right.
  function found(figure, { of, on }, chosen) {
    const table = figure.querySelector(".lm-outputs");
    const line = [...table.tBodies[0].rows].find(({ cells }) => cells[0].textContent === of);
    const printed = [...line.cells].map((cell) => cell.querySelector("samp")?.textContent);
    const heads = [...table.tHead.rows[0].cells];
    const elsewhere = heads[printed.indexOf(chosen)];
    const asked = heads.findIndex((head) => head.dataset.pythons?.split(" ").includes(on));
    return { answer: printed[Math.max(asked, 1)], elsewhere: elsewhere?.firstChild.textContent.trim(), printed };
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
    for (const text of words) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = text;
      button.addEventListener("click", () => judge(row, button, fold, answer(text), score));
      row.append(button);
    }
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
