"""What a reader sees: figures, tokens, links, the glossary, reference pages, drawings, labs.

HTML and Markdown are made here and above, and nothing here knows MkDocs.
"""
