/* What a reader may guess becomes buttons: pressing one opens the answer, and says whether it is right.
   The choices of a figure stand on the page, those of a saying in the words that fold its verdict. */
(() => {
  const sayings = { asked: 0, right: 0 };

  for (const row of document.querySelectorAll(".lm-guesses")) {
    const figure = row.closest(".lm-figure");
    const words = [...row.children].map((choice) => choice.textContent);
    row.replaceChildren();
    offer(row, words, figure.querySelector(".lm-answer"), () => printed(figure, row.dataset.of));
  }
  for (const fold of document.querySelectorAll("dd > details.question")) {
    const row = document.createElement("p");
    row.className = "lm-guesses";
    fold.before(row);
    offer(row, ["true", "half true", "false"], fold, () => fold.querySelector("em").textContent.toLowerCase(), sayings);
  }

  // The reader's Python stands first, else the newest.
  function printed(figure, label) {
    const lines = [...figure.querySelectorAll(".lm-outputs tbody tr")];
    const line = lines.find(({ cells }) => cells[0].textContent === label);
    return line.cells[1].querySelector("samp")?.textContent;
  }

  function offer(row, words, fold, answer, score) {
    for (const text of words) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = text;
      button.addEventListener("click", () => judge(row, button, fold, answer(), score));
      row.append(button);
    }
    const said = document.createElement("span");
    said.role = "status";
    row.append(said);
  }

  function judge(row, chosen, fold, answer, score) {
    const isRight = chosen.textContent === answer;
    const isFirst = !row.querySelector("[aria-pressed]");
    fold.open = true;
    for (const button of row.querySelectorAll("button")) {
      button.ariaPressed = button === chosen;
      button.classList.toggle("lm-right", button.textContent === answer);
      button.classList.toggle("lm-wrong", button === chosen && !isRight);
    }
    const said = isRight ? "Right." : answer ? `It is ${answer}.` : "Your Python prints no such line.";
    if (score && isFirst) {
      score.asked += 1;
      score.right += isRight;
    }
    row.lastChild.textContent = score ? `${said} So far ${score.right} of ${score.asked}.` : said;
  }
})();
