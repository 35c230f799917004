/* The button under the code of a figure, for who wants to change it: what that needs is brought when it is pressed. */
addEventListener("click", async ({ target }) => {
  const row = target.closest?.(".lm-change");
  if (target.localName !== "button" || !row) return;
  const told = "Opened from a file, a page may start no Python. Type in its folder: python -m http.server";
  try {
    if (location.protocol === "file:") throw Error(told);
    const { open } = await import("./change-figure.js");
    await open(target);
  } catch (error) {
    row.role = "alert";
    row.textContent = error.message;
  }
});
