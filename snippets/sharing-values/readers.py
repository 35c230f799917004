"""A reader of CSV or JSON makes a string for each value, and one for equal keys of a call."""

import csv
import json

lines = ["country,state"] + ["Norway,paid"] * 1000
text = json.dumps([{"country": "Norway", "state": "paid"}] * 1000)


def report(label, words):
    print(f"{label}:", len(set(map(id, words))))


report("csv, countries", [row[0] for row in csv.reader(lines[1:])])
rows = list(csv.DictReader(lines))
report("csv dicts, countries", [row["country"] for row in rows])
report("csv dicts, keys", [key for row in rows for key in row])
rows = json.loads(text)
report("json, countries", [row["country"] for row in rows])
report("json, keys", [key for row in rows for key in row])
