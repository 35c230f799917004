"""The book as data: snippets, recordings, notes, fences, tokens, and what is wrong between them.

It starts no process and makes no HTML.
"""
