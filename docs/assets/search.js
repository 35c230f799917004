/* A hit opens at the section that has the words. */
(() => {
  const list = document.querySelector(".md-search-result__list");
  if (!list) return;
  const LINK = ".md-search-result__link";

  function aim() {
    for (const item of list.children) {
      const [page, section] = item.querySelectorAll(`:scope > ${LINK}`);
      if (section && page.href !== section.href) page.href = section.href;
    }
  }

  new MutationObserver(aim).observe(list, { childList: true, subtree: true });
})();
