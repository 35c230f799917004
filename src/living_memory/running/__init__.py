"""The Pythons that are here, a process with limits, what a snippet prints, and the cache of runs.

It knows nothing of pages.
"""
