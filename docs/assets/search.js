/* A hit opens at the section that has the words, and shows which questions its page answers. Other words in which
   people ask for a page are for the search alone. */
(() => {
  const list = document.querySelector(".md-search-result__list");
  if (!list) return;
  const LINK = ".md-search-result__link";
  const BETWEEN = /^(..?|and|are|can|does|for|from|how|the|what|when|why|with|you)$/i;

  /* What the page that opens marks: the words that say what is sought. */
  function marking(link) {
    const address = new URL(link.href);
    const marked = address.searchParams.get("h");
    if (!marked) return;
    const words = marked.split(" ").filter((word) => !BETWEEN.test(word));
    address.searchParams.set("h", words.join(" "));
    if (address.href !== link.href) link.href = address.href;
  }

  function aim() {
    for (const item of list.children) {
      const [page, ...rest] = item.querySelectorAll(LINK);
      const best = rest.find((link) => link.parentElement === item);
      const isHere = page.querySelector(":not(.md-tag) > mark");
      const elsewhere = isHere ? null : rest.find((link) => link.querySelector("mark"));
      const section = best ?? elsewhere;
      if (section && page.href !== section.href) page.href = section.href;
      const words = [...item.querySelectorAll(".md-tag")].filter((tag) => !tag.textContent.endsWith("?"));
      for (const tag of words) tag.remove();
      for (const link of [page, ...rest]) marking(link);
    }
  }

  new MutationObserver(aim).observe(list, { childList: true, subtree: true });
})();
