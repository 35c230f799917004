/* What the player does beyond its radio buttons: buttons, play, keys, clicks on a line, an address for each step,
   a live region. */
(() => {
  const PACE = 2500;

  function centre(line) {
    const code = line.parentElement;
    code.scrollTop = line.offsetTop - code.offsetTop - code.clientHeight / 2;
  }

  function start(reel) {
    const radios = [...reel.querySelectorAll(":scope > input")];
    const lines = [...reel.querySelectorAll(".lm-line")];
    const steps = [...reel.querySelectorAll(".lm-step")];
    const buttons = Object.fromEntries([...reel.querySelectorAll("button")].map((one) => [one.dataset.go, one]));
    const live = reel.parentElement.querySelector(".lm-live");
    const last = radios.length - 1;
    const idle = [...reel.querySelectorAll(".lm-strip label")].map((one) => one.classList.contains("idle"));
    let each = false;
    let timer = 0;

    const at = () => radios.findIndex((one) => one.checked);

    /* The next step in a direction that changes something; without one the first or the last. */
    function beyond(step, way) {
      let found = step + way;
      while (!each && idle[found] && found > 0 && found < last) found += way;
      return Math.max(0, Math.min(last, found));
    }

    function show(step, aloud) {
      radios[step].checked = true;
      reel.dispatchEvent(new CustomEvent("lm-show", { detail: step }));
      reel.querySelector(".lm-at").textContent = `${step + 1} / ${radios.length}`;
      buttons.first.ariaDisabled = buttons.back.ariaDisabled = step === 0;
      buttons.next.ariaDisabled = step === last;
      const line = lines.find((one) => one.dataset.line === radios[step].dataset.line);
      if (line) requestAnimationFrame(() => centre(line)); // all players together: each would lay out the page anew
      if (aloud) {
        if (!reel.closest(".lm-bench")) history.replaceState(history.state, "", `#${encodeURI(radios[step].id)}`);
        const words = [...(steps[step] ?? steps.at(-1)).querySelectorAll("li")].map((one) => one.textContent);
        live.textContent = `Step ${step + 1}, line ${radios[step].dataset.line}. ${words.join(" ")}`;
      }
    }

    function pause() {
      clearInterval(timer);
      timer = 0;
      buttons.play.textContent = "Play";
      buttons.play.ariaPressed = false;
    }

    function play() {
      show(at() === last ? 0 : beyond(at(), 1), true);
      buttons.play.textContent = "Pause";
      buttons.play.ariaPressed = true;
      timer = setInterval(() => (reel.isConnected && at() < last ? show(beyond(at(), 1), true) : pause()), PACE);
    }

    function go(step) {
      pause();
      show(Math.max(0, Math.min(last, step)), true);
    }

    const actions = {
      first: () => go(0),
      back: () => go(beyond(at(), -1)),
      next: () => go(beyond(at(), 1)),
      each: () => {
        each = !each;
        buttons.each.ariaPressed = each;
      },
      play: () => (timer ? pause() : play()),
    };
    for (const [name, button] of Object.entries(buttons)) button.addEventListener("click", actions[name]);
    for (const radio of radios) radio.addEventListener("change", () => go(at()));
    function press(event) {
      const keys = { Home: 0, End: last };
      if (!event.target.matches(".lm-slider"))
        Object.assign(keys, { ArrowLeft: beyond(at(), -1), ArrowRight: beyond(at(), 1) });
      if (event.key in keys && !event.altKey && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        go(keys[event.key]);
      }
    }

    reel.addEventListener("keydown", press);
    /* A page of its own is the player: its keys need no click before. */
    if (!window.document$)
      document.addEventListener("keydown", (event) => {
        if (event.target === document.body && reel.checkVisibility()) press(event);
      });
    for (const line of lines) {
      const ran = radios.flatMap((one, step) => (one.dataset.line === line.dataset.line ? [step] : []));
      if (!ran.length) continue;
      line.dataset.go = "";
      line.addEventListener("click", () => {
        if (getSelection().isCollapsed) go(ran.find((step) => step > at()) ?? ran[0]);
      });
    }
    reel.querySelector(".lm-bar").hidden = false;
    show(at(), false);
  }

  function linked() {
    const radio = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!radio?.matches(".lm-reel > input")) return;
    for (let fold = radio.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    document.getElementById(`${radio.name}:edition`)?.click();
    radio.click();
    radio.closest(".lm-watch").scrollIntoView({ block: "nearest" });
  }

  function all() {
    for (const reel of document.querySelectorAll(".lm-reel:not([data-ready], [data-rest])")) {
      reel.dataset.ready = "";
      const fold = reel.closest("details:not([open])");
      const starts = new AbortController();
      const begin = () => {
        starts.abort();
        start(reel);
      };
      if (!fold) start(reel);
      else for (const way of ["click", "toggle"]) fold.addEventListener(way, begin, { signal: starts.signal });
    }
    linked();
  }

  addEventListener("hashchange", linked);
  for (const news of ["lm-player", "lm-unpacked"]) addEventListener(news, all);
  if (window.document$)
    window.document$.subscribe(() => setTimeout(all)); // let the reader in between it and the theme
  else all();
})();
