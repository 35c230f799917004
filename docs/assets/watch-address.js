/* A program in an address, behind `#`, which no browser sends anywhere: plain, or packed where that is shorter. */
const PACKED = "gzip";
const KEY = "living-memory.program";

async function through(bytes, stream) {
  const passed = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(passed).arrayBuffer());
}

async function pack(text) {
  const bytes = await through(new TextEncoder().encode(text), new CompressionStream(PACKED));
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

async function unpack(text) {
  const letters = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  return new TextDecoder().decode(await through(bytes, new DecompressionStream(PACKED)));
}

/* The program of this address: `code`, `answers`, `step`; null where there is none, or none that can be read. */
export async function shared(hash) {
  const said = new URLSearchParams(hash.slice(1));
  if (!said.has("code")) return null;
  const isPacked = said.get("as") === PACKED;
  try {
    const code = isPacked ? await unpack(said.get("code")) : said.get("code");
    return { code, answers: said.get("input") ?? "", step: Number(said.get("step")) || 1 };
  } catch {
    return null; // it was cut on its way
  }
}

/* What stands behind `#` for a program. */
export async function share({ code, answers, step }) {
  const plain = new URLSearchParams({ code });
  const packed = new URLSearchParams({ code: await pack(code), as: PACKED });
  const said = String(packed).length < String(plain).length ? packed : plain;
  if (answers) said.set("input", answers);
  if (step > 1) said.set("step", step);
  return `#${said}`;
}

/* The program that was typed here last. */
export function remembered() {
  try {
    return JSON.parse(localStorage.getItem(KEY));
  } catch {
    return null; // it is blocked
  }
}

export function remember(program) {
  try {
    localStorage.setItem(KEY, JSON.stringify(program));
  } catch {
    // it is blocked, or full
  }
}
