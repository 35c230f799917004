/* What a run needs, brought at the first press and not before: from the site, or from what this browser keeps of it.

   A cache keeps the files under names that change with what is in them, so nothing in it goes out of date. A small
   service worker, of the page `watch` alone, answers from it where there is no network: a browser's own cache would
   lose the page itself, which it asks for anew. */
const KEPT = "living-memory.watch";
const LIVE = "/assets/live/";
const SNAPSHOT = "?snapshot";

async function cache() {
  try {
    return await caches.open(KEPT);
  } catch {
    return null; // it is blocked, or the page is not served by https
  }
}

/* The bytes of an answer; `heard` is told how many came. */
async function bytesOf(response, heard) {
  const chunks = [];
  const reader = response.body.getReader();
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    chunks.push(value);
    heard(value.length);
  }
  return new Blob(chunks).arrayBuffer();
}

function typeOf(response) {
  return { "Content-Type": response.headers.get("Content-Type") ?? "application/octet-stream" };
}

async function one(url, kept, heard) {
  const known = await kept?.match(url);
  const response = known ?? (await fetch(url));
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const bytes = await bytesOf(response, heard);
  if (!known) await kept?.put(url, new Response(bytes, { headers: typeOf(response) })).catch(() => {}); // or no room
  return bytes;
}

/* What is of an earlier build of the site. */
async function forget(kept, addresses) {
  const now = new Set(addresses.map((address) => new URL(address, location).href));
  for (const { url } of (await kept?.keys()) ?? []) {
    if (url.includes(LIVE) && !now.has(url.split("?")[0])) await kept.delete(url);
  }
}

/* Keeps the page, too, and lets it be answered without a network. */
async function stay(kept) {
  if (!kept || !navigator.serviceWorker) return;
  const page = location.pathname.split("/").at(-1) || "./";
  const parts = performance.getEntriesByType("resource").map((entry) => entry.name.split("#")[0]);
  const own = parts.filter((url) => url.startsWith(location.origin));
  for (const url of new Set([location.pathname, ...own])) {
    const isThere = url.includes(LIVE) && (await kept.match(url)); // under such a name it never changes
    if (!isThere) await kept.add(url).catch(() => {});
  }
  await navigator.serviceWorker.register(new URL("watch-offline.js", location), { scope: page });
}

export class Files {
  /* `named` says of each file its address and its bytes; the editor is here already. A page that `stays` is answered
     without a network, too. */
  constructor({ "editor.js": editor, ...named }, { stays = false } = {}) {
    this.stays = stays;
    this.named = named;
    this.addresses = [editor, ...Object.values(named)].map((file) => file?.address ?? "");
    this.all = Object.values(named).reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /* Brings them once; `heard` is told of the bytes that are here, and of all. */
  bring(heard) {
    this.brought ??= this.#bring(heard).catch((error) => {
      this.brought = undefined;
      throw error;
    });
    return this.brought;
  }

  async #bring(heard) {
    let here = 0;
    const more = (bytes) => {
      here += bytes;
      heard(here, this.all);
    };
    const kept = await cache();
    const asked = Object.entries(this.named).map(async ([name, { address }]) => [name, await one(address, kept, more)]);
    const found = Object.fromEntries(await Promise.all(asked));
    const script = new Blob([found["worker.js"]], { type: "text/javascript" });
    const snapshot = await kept?.match(this.named["worker.js"].address + SNAPSHOT);
    this.worker = URL.createObjectURL(script);
    this.saved = new TextDecoder().decode(found["saved.txt"]);
    this.given = {
      wasm: await WebAssembly.compile(found["python.wasm"]),
      library: found["library.zip"],
      ours: found["recorder.zip"],
      snapshot: snapshot && new Uint8Array(await snapshot.arrayBuffer()),
    };
    await forget(kept, this.addresses);
    if (this.stays) stay(kept).catch(() => {});
  }

  /* Keeps a snapshot for the next run, and for the next visit where the browser has room. */
  async keep(snapshot) {
    this.given.snapshot = snapshot;
    const kept = await cache();
    await kept?.put(this.named["worker.js"].address + SNAPSHOT, new Response(snapshot)).catch(() => {});
  }
}
