/* What the theme leaves to the mouse: the labels of the list of pages take the focus while it is open,
   Space presses a label as Enter does, Escape closes the list. */
(() => {
  const drawer = document.getElementById("__drawer");
  const labels = () => document.querySelectorAll(".md-nav--primary label[for^=__]");

  drawer?.addEventListener("change", () => {
    for (const label of labels()) label.tabIndex = drawer.checked ? 0 : -1;
  });
  addEventListener("keydown", (event) => {
    if (event.key === " " && event.target.matches?.("label")) {
      event.preventDefault();
      event.target.click();
    }
    if (event.key === "Escape" && drawer?.checked) drawer.click();
  });
})();
