"""A reader's own program in the browser: what its Python runs there, and the file that brings it there.

`session` and what it imports use the standard library, Jinja, MarkupSafe and Pygments alone, start no process and
touch no file but their own: `pack` takes them as they are, and nothing else of this package.
"""
