/* Compiles the modules of an archive, as the Python of the browser would at the first press, where it takes seconds:
   `node compile.js ARCHIVE FOLDER RESULT`, where FOLDER is where its modules lie there. */
import { readFileSync, writeFileSync } from "node:fs";
import { argv } from "node:process";
import { loadPyodide } from "pyodide";

const COMPILE = `
from importlib._bootstrap_external import _code_to_hash_pyc
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

UNCHECKED = bytes(8)

def compiled(archive, folder):
    """The archive with each module compiled, and without its source."""
    made = BytesIO()
    with ZipFile(BytesIO(archive.to_bytes())) as given, ZipFile(made, "w") as written:
        for name in given.namelist():
            content = given.read(name)
            if name.endswith(".py"):
                code = compile(content, f"{folder}/{name}", "exec", dont_inherit=True)
                content = bytes(_code_to_hash_pyc(code, UNCHECKED, False))
                name += "c"
            entry = ZipInfo(name)
            entry.compress_type = ZIP_DEFLATED
            written.writestr(entry, content, compresslevel=9)
    return made.getvalue()

compiled
`;

const [, , archive, folder, result] = argv;
const python = await loadPyodide({ args: ["-s", "-S", "-X", "utf8"] });
const made = python.runPython(COMPILE)(new Uint8Array(readFileSync(archive)), folder);
writeFileSync(result, made.toJs());
