"""The variables of a function hold references like any others."""


def work(rows):
    copied = rows[:]
    pair = (rows, copied)
    table = {"pair": pair, "rows": rows}
    del copied
    for row in rows:
        last = row
    return table


rows = [[1], [2]]
table = work(rows)
rows = None
table.clear()
