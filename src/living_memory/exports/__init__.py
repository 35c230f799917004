"""What is read elsewhere: facts.json, llms.txt, Markdown pages, the check file, the zip.

Each is a view of the same runs as the pages.
"""
