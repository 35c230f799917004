/* What the browser's Python gives as HTML is made beside the reader's program, which could have changed it. So it is
   taken apart here, and only what shows words and pictures is put on the page: no link, no style, no script. */
const TAGS = new Set(
  `div p span b i em strong small sub code samp pre mark ul ol li br label input button details summary
   svg g path rect text tspan circle ellipse line polyline polygon title desc defs marker`.split(/\s+/),
);
const ATTRIBUTES = new Set(
  `class id for name value checked hidden title role tabindex type start viewbox width height
   x y dx dy x1 x2 y1 y2 cx cy r rx ry d points transform fill stroke opacity pathlength
   text-anchor dominant-baseline preserveaspectratio xml:space
   markerwidth markerheight refx refy orient marker-end marker-start stroke-width stroke-dasharray focusable
   textlength lengthadjust`.split(/\s+/),
);
const KINDS = { input: ["radio", "range"], button: ["button"] };
const OURS = /^(aria|data)-[a-z-]+$/;
const ELSEWHERE = /url\(\s*["']?(?!#)/i;
const REST = "script.lm-rest[type='application/json']"; // later steps, packed: text that a script of ours reads

function cleanOne(element) {
  const tag = element.localName.toLowerCase();
  if (element.matches(REST)) return;
  const kinds = KINDS[tag];
  if (!TAGS.has(tag) || (kinds && !kinds.includes(element.getAttribute("type")))) return element.remove();
  for (const { name, value } of [...element.attributes]) {
    const known = ATTRIBUTES.has(name.toLowerCase()) || OURS.test(name);
    const taken = name === "id" && document.getElementById(value)?.closest(".lm-view") === null;
    if (!known || taken || ELSEWHERE.test(value)) element.removeAttribute(name);
  }
}

/* The nodes of this HTML. */
export function clean(html) {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  for (const element of parsed.body.querySelectorAll("*")) cleanOne(element);
  return [...parsed.body.childNodes];
}
