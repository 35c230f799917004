"""Runs inside a target Python, 3.8 and later: outputs, the witness, the recorder, the checker.

The standard library alone, and nothing from outside this folder.
"""
