/* The reader's own Python: chosen in the header, remembered, brought forward in tables, sentences and players. */
(() => {
  const KEY = "living-memory.python";
  const chooser = document.querySelector(".lm-chooser");
  if (!chooser) return;
  const select = chooser.querySelector("select");
  const status = chooser.querySelector("[role=status]");
  const printed = new WeakMap(); // the cells of a row, in the order of the page

  const has = (pythons, version) => pythons.split(" ").includes(version);

  function remembered() {
    try {
      return localStorage.getItem(KEY) ?? "";
    } catch {
      return ""; // it is blocked: what is chosen holds for this page
    }
  }

  function remember(version) {
    try {
      localStorage.setItem(KEY, version);
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

  function cellsOf(row) {
    if (!printed.has(row)) printed.set(row, [...row.cells].slice(1));
    return printed.get(row);
  }

  function beside(value, version) {
    const known = JSON.parse(value.dataset.byPython);
    const own = version in known ? (known[version] ?? "not printed") : "not recorded yet";
    if (value.nextSibling?.className === "lm-beside") value.nextSibling.remove();
    if (version && own !== value.textContent) value.after(words("lm-beside", ` (on your ${version}: ${own})`));
  }

  function turn(editions, version) {
    const radios = [...editions.querySelectorAll("input")];
    (radios.find((radio) => has(radio.value, version)) ?? radios[0]).checked = true;
  }

  function show(version) {
    select.value = version;
    if (select.selectedIndex < 0) return show("");
    for (const table of document.querySelectorAll(".lm-outputs")) arrange(table, version);
    for (const value of document.querySelectorAll("[data-by-python]")) beside(value, version);
    for (const editions of document.querySelectorAll(".lm-editions")) turn(editions, version);
  }

  select.addEventListener("change", () => {
    remember(select.value);
    show(select.value);
    status.textContent = select.value
      ? `Python ${select.value} comes first in every table.`
      : "The newest Python comes first in every table.";
  });
  addEventListener("storage", (event) => {
    if (event.key === KEY) show(event.newValue ?? "");
  });
  chooser.hidden = false;
  select.value = remembered();
  const begin = () => select.value && show(select.value); // who chose nothing has the tables as they were built
  if (window.document$) window.document$.subscribe(begin);
  else begin();
})();
