/* What a reader chooses in the header: a Python comes first, the road folds what is deeper. */
(() => {
  const KEY = "living-memory.python";
  const DEPTH = "living-memory.depth";
  const chooser = document.querySelector(".lm-chooser");
  if (!chooser) return;
  const select = chooser.querySelector(".lm-python");
  const depth = chooser.querySelector(".lm-depth select");
  const folds = document.getElementsByClassName("lm-deeper");
  const status = chooser.querySelector("[role=status]");
  const printed = new WeakMap(); // the cells of a row, as built

  const has = (pythons, version) => pythons.split(" ").includes(version);

  function remembered(key) {
    try {
      return localStorage.getItem(key) ?? "";
    } catch {
      return ""; // it is blocked: what is chosen holds for this page
    }
  }

  function remember(key, choice) {
    try {
      localStorage.setItem(key, choice);
    } catch {
      // it is blocked
    }
  }

  function words(kind, text) {
    const element = document.createElement("span");
    element.className = kind;
    element.textContent = text;
    return element;
  }

  function arrange(table, version) {
    const heads = cellsOf(table.tHead.rows[0]);
    const mine = heads.find((head) => has(head.dataset.pythons, version));
    for (const row of table.rows) {
      const cells = cellsOf(row);
      const own = cells[heads.indexOf(mine)];
      for (const cell of cells) cell.classList.toggle("lm-yours", cell === own && cells.length > 1);
      row.append(...(own ? [own, ...cells.filter((cell) => cell !== own)] : cells));
    }
    const old = table.querySelector(".lm-your-tag");
    old?.previousSibling.remove();
    old?.remove();
    mine?.append(" ", words("lm-your-tag", `your ${version}`));
  }

  // One column on the road: the reader's, or the newest.
  function narrow(table) {
    table.parentElement.querySelector(":scope > .lm-more")?.remove();
    const chosen = select.value !== "" || depth.value !== "";
    const isOne = chosen && table.tHead.rows[0].cells.length > 2 && !table.closest(".lm-deeper");
    table.classList.toggle("lm-one", isOne);
    if (isOne) table.after(opener(table));
  }

  function opener(table) {
    const rows = [...table.tBodies[0].rows];
    const moved = rows.filter((row) => new Set(cellsOf(row).map(printedIn)).size > 1);
    const button = document.createElement("button");
    button.className = "lm-more";
    button.type = "button";
    const say = () => {
      const isOne = table.classList.contains("lm-one");
      const lines = rows.length === 1 ? "this line" : `${moved.length} of ${rows.length} lines`;
      button.textContent = isOne ? `Other versions print something else in ${lines}` : "Show one version";
      button.setAttribute("aria-expanded", String(!isOne));
    };
    button.addEventListener("click", () => {
      table.classList.toggle("lm-one");
      say();
    });
    say();
    return button;
  }

  function printedIn(cell) {
    return cell.querySelector("samp")?.textContent ?? "";
  }

  function cellsOf(row) {
    if (!printed.has(row))
      printed.set(
        row,
        [...row.cells].slice(1).filter((cell) => !cell.matches(".lm-own")),
      );
    return printed.get(row);
  }

  function beside(value, version) {
    const known = JSON.parse(value.dataset.byPython);
    const own = version in known ? (known[version] ?? "not printed") : "not recorded yet";
    if (value.nextSibling?.className === "lm-beside") value.nextSibling.remove();
    if (version && own !== value.textContent) value.after(words("lm-beside", ` (on your ${version}: ${own})`));
  }

  // The Python of which a figure asks: the reader's, where it was run there.
  function asked(on, version) {
    const own = on.closest(".lm-figure").querySelector(`[data-pythons~="${version}"]`);
    return own ? version : on.dataset.newest;
  }

  function turn(editions, version) {
    const radios = [...editions.querySelectorAll("input")];
    (radios.find((radio) => has(radio.value, version)) ?? radios[0]).checked = true;
  }

  function show(version) {
    select.value = version;
    if (select.selectedIndex < 0) return show("");
    for (const table of document.querySelectorAll(".lm-outputs")) {
      arrange(table, version);
      narrow(table);
    }
    for (const value of document.querySelectorAll("[data-by-python]")) beside(value, version);
    for (const on of document.querySelectorAll(".lm-on")) on.textContent = asked(on, version);
    for (const editions of document.querySelectorAll(".lm-editions")) turn(editions, version);
  }

  select.addEventListener("change", () => {
    remember(KEY, select.value);
    show(select.value);
    status.textContent = select.value
      ? `Python ${select.value} comes first in every table.`
      : "The newest Python comes first in every table.";
  });
  depth.addEventListener("change", () => {
    remember(DEPTH, depth.value);
    fold(depth.value);
    status.textContent = depth.value ? "Deeper sections are folded." : "All sections are open.";
  });

  function fold(choice) {
    depth.value = choice;
    document.documentElement.classList.toggle("lm-road", depth.value !== "");
    for (const one of folds) one.open = !depth.value;
    for (const table of document.querySelectorAll(".lm-outputs")) narrow(table);
    reveal();
  }

  function reveal() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const closed = target?.closest(".lm-deeper:not([open])");
    if (!closed) return;
    closed.open = true;
    target.scrollIntoView();
  }

  addEventListener("hashchange", reveal);
  addEventListener("beforeprint", () => {
    for (const one of folds) one.open = true;
  });
  addEventListener("storage", (event) => {
    if (event.key === KEY) show(event.newValue ?? "");
    if (event.key === DEPTH) fold(event.newValue ?? "");
  });
  chooser.hidden = false;
  select.value = remembered(KEY);
  const begin = () => {
    if (select.value) show(select.value); // who chose nothing has the tables as they were built
    if (remembered(DEPTH)) fold(remembered(DEPTH));
  };
  if (window.document$) window.document$.subscribe(begin);
  else begin();
})();
