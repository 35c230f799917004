/* One run of one program: a worker that starts a fresh Python, does what it is told once, and is ended by the page.

   It is made from a text and not from a file, so that it inherits the policy of the page: no other host answers it.
   What the page keeps for the site, a program finds nowhere: it is taken away before the program is read. */
import createPyodideModule from "pyodide/pyodide.asm.mjs";
import { loadPyodide } from "pyodide/pyodide.mjs";
import { info } from "pyodide/pyodide-lock.json";

const HOME = "/home/pyodide";
const OURS = "/lib/living-memory";
/* The bytes of output that the page is told of while a program runs, and the milliseconds between two tellings. */
const MOST = 200_000;
const PAUSE = 80;
/* What a program is to find nowhere: the network, what is kept, other workers, and a word with the page. */
const TAKEN = `fetch XMLHttpRequest WebSocket WebSocketStream EventSource WebTransport Request Response Worker
  SharedWorker BroadcastChannel MessageChannel indexedDB caches cookieStore navigator location importScripts
  postMessage setTimeout setInterval URL FileReaderSync Notification RTCPeerConnection`.split(/\s+/);

/* The ways of Python to what a script can reach. */
const SHUT = `
import sys
sys.meta_path[:] = [one for one in sys.meta_path if type(one).__name__ != "JsFinder"]
for name in [*sys.modules]:
    if name.partition(".")[0] in ("js", "pyodide_js"):
        del sys.modules[name]
`;

const send = self.postMessage.bind(self);

/* Gives Pyodide its files, which the page has brought: it asks nobody for them. */
function offer({ wasm, library }) {
  const answers = { "pyodide.asm.wasm": new ArrayBuffer(0), "python_stdlib.zip": library };
  self.fetch = async (address) => new Response(answers[String(address).split("/").at(-1)]);
  WebAssembly.instantiateStreaming = async (_, imports) => ({
    module: wasm,
    instance: await WebAssembly.instantiate(wasm, imports),
  });
}

function take() {
  for (let owner = self; owner && owner !== Object.prototype; owner = Object.getPrototypeOf(owner))
    for (const name of TAKEN) if (Object.hasOwn(owner, name)) delete owner[name];
}

/* A Python with our code imported: from the snapshot of one, else from nothing. */
async function start({ wasm, library, ours, snapshot }) {
  offer({ wasm, library });
  const python = await loadPyodide({
    indexURL: "pyodide:/",
    createPyodideModule,
    lockFileContents: { info, packages: {} },
    args: ["-s", "-S", "-X", "utf8"],
    env: { HOME, PYTHONHASHSEED: "0" },
    ...(snapshot ? { _loadSnapshot: snapshot } : { _makeSnapshot: true }),
  });
  python.unpackArchive(ours, "zip", { extractDir: OURS }); // a snapshot is of the memory, and not of files
  if (snapshot) return python;
  python.runPython(`import sys; sys.path.insert(0, "${OURS}"); from living_memory.live import session`);
  const made = python.makeMemorySnapshot();
  send({ is: "snapshot", bytes: made }, [made.buffer]);
  return python;
}

/* What the program prints, piece by piece: a page that is told of each letter would do nothing else. */
class Telling {
  decoder = new TextDecoder();
  room = MOST;
  held = "";
  at = 0;
  isFull = false;

  write(bytes) {
    const fitting = bytes.subarray(0, Math.max(0, this.room));
    this.room -= bytes.length;
    this.held += this.decoder.decode(fitting, { stream: true });
    if (this.room > 0) {
      if (Date.now() - this.at > PAUSE) this.tell();
    } else if (!this.isFull) {
      this.isFull = true;
      this.tell();
      send({ is: "full" });
    }
    return bytes.length;
  }

  tell() {
    if (this.held) send({ is: "printed", text: this.held });
    this.held = "";
    this.at = Date.now();
  }
}

async function obey({ data }) {
  const python = await start(data);
  send({ is: "started" });
  const telling = new Telling();
  if (data.ask === "run") python.setStdout({ write: (bytes) => telling.write(bytes) });
  const session = python.pyimport("living_memory.live.session");
  python.runPython(SHUT);
  take();
  const said = session[data.ask](...data.given);
  telling.tell();
  send({ is: "done", said });
}

self.onmessage = (event) => obey(event).catch((error) => send({ is: "failed", words: String(error) }));
