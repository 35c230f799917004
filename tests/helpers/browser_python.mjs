// The browser's Python, for tests: each request, a line of JSON on standard input, gets a fresh interpreter, which
// begins as a copy of one that has our code imported. The answer is a line of JSON on standard output.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { argv, stdin, stdout } from "node:process";
import { createInterface } from "node:readline";

const [, , home, zip] = argv;
const { loadPyodide } = await import(join(home, "node_modules/pyodide/pyodide.mjs"));
const options = {
  args: ["-s", "-S", "-X", "utf8"],
  env: { PYTHONHASHSEED: "0", HOME: "/home/pyodide" },
  stdLibURL: join(home, "library.zip"), // its own library, compiled once
  stdout: () => {},
  stderr: () => {},
};
const unpacked = new Uint8Array(readFileSync(zip));

const first = await loadPyodide({ ...options, _makeSnapshot: true });
first.unpackArchive(unpacked, "zip", { extractDir: "/lib/ours" });
first.runPython(`
import sys
sys.path.insert(0, "/lib/ours")
from living_memory.live import session
del sys.path[0]
`);
const copy = first.makeMemorySnapshot();

for await (const line of createInterface({ input: stdin })) {
  const asked = JSON.parse(line);
  const python = await loadPyodide({ ...options, _loadSnapshot: copy });
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
