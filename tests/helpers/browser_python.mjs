// The browser's Python, for tests: each request, a line of JSON on standard input, gets a fresh interpreter, which
// begins as a copy of one that has our code imported, or, where it asks for that, the one that lasts to the end. The
// answer is a line of JSON on standard output.
import { readFileSync } from "node:fs";
import { argv, stdin, stdout } from "node:process";
import { createInterface } from "node:readline";

const [, , pyodide, library, ours, folder] = argv;
const { loadPyodide } = await import(pyodide);
const options = {
  args: ["-s", "-S", "-X", "utf8"],
  env: { PYTHONHASHSEED: "0", HOME: "/home/pyodide" },
  stdLibURL: library,
  stdout: () => {},
  stderr: () => {},
};
const packed = new Uint8Array(readFileSync(ours));

const first = await loadPyodide({ ...options, _makeSnapshot: true });
first.unpackArchive(packed, "zip", { extractDir: folder });
first.runPython(`
import sys
sys.path.insert(0, "${folder}")
from living_memory.live import session
del sys.path[0]
`);
const copy = first.makeMemorySnapshot();

const fresh = () => loadPyodide({ ...options, _loadSnapshot: copy });
const lasting = await fresh();

for await (const line of createInterface({ input: stdin })) {
  const asked = JSON.parse(line);
  const python = asked.lasting ? lasting : await fresh();
  const began = performance.now();
  let told;
  try {
    python.globals.set("asked", asked.given);
    told = python.runPython(asked.code);
  } catch (error) {
    told = JSON.stringify({ failed: String(error.message ?? error) });
  }
  const seconds = (performance.now() - began) / 1000;
  stdout.write(`${JSON.stringify({ told, seconds })}\n`);
}
