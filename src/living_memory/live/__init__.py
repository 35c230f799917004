"""What the browser's Python is given, so that a page can watch the reader's own program.

Nothing is here yet. It may use `inside` and `watching`, packed from their sources: one code, no copy.
"""
