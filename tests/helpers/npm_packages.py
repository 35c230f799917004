"""Which releases npm brings: those that `package.json` beside this names, where Dependabot sees them."""

import json
from pathlib import Path

MANIFEST = Path(__file__).with_name("package.json")
RELEASES: dict[str, str] = json.loads(MANIFEST.read_text(encoding="utf-8"))[
    "devDependencies"
]
