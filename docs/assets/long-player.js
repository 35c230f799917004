/* The later steps of a long player: unpacked from the page, and put into one place when they are shown. It runs before
   the script of all players, which starts a reel once it is whole. */
(() => {
  async function unpacked(text) {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(stream).json();
  }

  function made(name, attributes, parent) {
    const one = Object.assign(document.createElement(name), attributes);
    parent.append(one);
    return one;
  }

  function slider(reel, many) {
    const one = document.createElement("input");
    Object.assign(one, { type: "range", className: "lm-slider", min: 1, max: many, value: 1, ariaLabel: "Step" });
    reel.querySelector(".lm-bar").before(one);
    one.addEventListener("input", () => reel.querySelectorAll(":scope > input")[one.value - 1].click());
    return one;
  }

  function complete(reel, { pieces, steps }) {
    const radios = [...reel.querySelectorAll(":scope > input")];
    const first = radios.length;
    const many = first + steps.length;
    const stage = reel.querySelector(".lm-stage");
    const strip = reel.querySelector(".lm-strip");
    const window_ = document.createElement("div");
    window_.className = "lm-step";
    strip.before(window_);
    steps.forEach(([line, mark], at) => {
      const number = first + at + 1;
      const radio = document.createElement("input");
      Object.assign(radio, { type: "radio", name: radios[0].name, id: `${radios[0].name}:${number}` });
      radio.dataset.line = pieces[line];
      stage.before(radio);
      const label = made("label", { className: pieces[mark], htmlFor: radio.id }, strip);
      label.title = `line ${pieces[line]}`;
      made("span", { textContent: `Step ${number} of ${many}, line ${pieces[line]}` }, label);
    });
    strip.classList.add("lm-dense");
    const range = slider(reel, many);
    const labels = [...strip.children];
    const lines = [...reel.querySelectorAll(".lm-line")];
    reel.addEventListener("lm-show", ({ detail }) => {
      range.value = detail + 1;
      for (const one of reel.querySelectorAll(".lm-now")) one.classList.remove("lm-now");
      if (detail < first) return;
      const [line, , ...parts] = steps[detail - first];
      const words = pieces[parts.pop()];
      const html = `<div class="lm-picture">${parts.map((one) => pieces[one]).join("")}</div>${words}`;
      if (reel.clean) window_.replaceChildren(...reel.clean(html));
      else window_.innerHTML = html;
      const lit = lines.find((one) => one.dataset.line === pieces[line]);
      for (const one of [window_, labels[detail], lit]) one?.classList.add("lm-now");
    });
  }

  function all() {
    for (const reel of document.querySelectorAll("[data-rest]")) {
      unpacked(JSON.parse(reel.querySelector(".lm-rest").textContent))
        .then((rest) => {
          complete(reel, rest);
          reel.querySelectorAll(":scope > input")[reel.dataset.rest - 1].checked = true;
        })
        .finally(() => {
          reel.removeAttribute("data-rest");
          dispatchEvent(new Event("lm-unpacked"));
        });
    }
  }

  addEventListener("lm-player", all);
  all();
})();
