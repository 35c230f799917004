"""A program line by line: how it is recorded, its traces, what cannot be watched, and its picture.

What is drawn comes from a trace alone.
"""
