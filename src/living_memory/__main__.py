"""`python -m living_memory` is `living-memory`."""

import sys

from .cli import main

sys.exit(main())
