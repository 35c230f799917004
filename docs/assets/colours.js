/* The reader's colours: the system's, light, or dark. What the theme does for this styles the whole page anew,
   again and again, while it loads; this keeps its form, its icons and what it remembers, from which it draws
   the next page. */
(() => {
  const SYSTEM = "(prefers-color-scheme)";
  const options = [...document.querySelectorAll("input[name=__palette]")];
  if (!options.length) return;
  const form = options[0].form;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const head = document.createElement("meta");
  head.name = "theme-color";
  document.head.append(head);

  function remembered() {
    try {
      return options[__md_get("__palette")?.index] ?? options[0];
    } catch {
      return options[0]; // it is blocked: what is chosen holds for this page
    }
  }

  function show(option) {
    const asked = option.dataset.mdColorMedia;
    const media = asked === SYSTEM ? `(prefers-color-scheme: ${dark.matches ? "dark" : "light"})` : asked;
    const shown = options.find((one) => one.dataset.mdColorMedia === media);
    const root = document.documentElement.style,
      scheme = shown.dataset.mdColorScheme;
    if (document.body.dataset.mdColorScheme !== scheme) document.body.dataset.mdColorScheme = scheme;
    if (scheme === "slate" || root.colorScheme) root.colorScheme = scheme === "slate" ? "dark" : "light";
    for (const one of options) one.nextElementSibling.hidden = one !== option;
    option.checked = true;
    requestAnimationFrame(
      () => (head.content = getComputedStyle(document.querySelector(".md-header")).backgroundColor),
    );
  }

  function choose(option) {
    show(option);
    const color = { media: option.dataset.mdColorMedia, primary: "custom", accent: "custom" };
    try {
      __md_set("__palette", {
        index: options.indexOf(option),
        color: { ...color, scheme: document.body.dataset.mdColorScheme },
      });
    } catch {
      // it is blocked
    }
  }

  form.addEventListener("change", (event) => choose(event.target));
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    const next = options[(options.indexOf(event.target) + 1) % options.length];
    choose(next);
    next.focus();
  });
  dark.addEventListener("change", () => show(options.find((one) => one.checked)));
  show(remembered());
})();
