"""What keeps the book true over the years: renewed recordings, a new lesson, the report on a change, its patch.

It alone writes into `docs/`, `snippets/` and `mkdocs.yml`.
"""
