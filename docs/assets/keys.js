/* What the theme leaves to the mouse: its two labels in the header become buttons, those of the list of pages
   take the focus while it is open, Space presses one as Enter does, and Escape closes the list. */
(() => {
  const drawer = document.getElementById("__drawer");
  const names = { __drawer: "List of pages", __search: "Search" };

  for (const [id, name] of Object.entries(names)) {
    const label = document.querySelector(`.md-header__button[for=${id}]`);
    const button = document.createElement("button");
    button.type = "button";
    button.className = label.className;
    button.ariaLabel = name;
    button.setAttribute("for", id); // the theme's styles ask for it
    button.append(...label.childNodes);
    button.addEventListener("click", () => document.getElementById(id).click());
    label.replaceWith(button);
  }
  drawer.addEventListener("change", () => {
    for (const label of document.querySelectorAll(".md-nav--primary label[for^=__]")) {
      label.tabIndex = drawer.checked ? 0 : -1;
    }
  });
  addEventListener("keydown", (event) => {
    if (event.key === " " && event.target.matches?.("label")) {
      event.preventDefault();
      event.target.click();
    }
    if (event.key === "Escape" && drawer.checked) drawer.click();
  });
})();
