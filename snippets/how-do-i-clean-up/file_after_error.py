"""After an error a file that `with` opened is closed, and one with `close` as last line is open."""


def with_block(total):
    with open("report.txt", "w") as file:
        opened.append(file)
        file.write("mean: " + str(total / 0))


def close_at_end(total):
    file = open("report.txt", "w")
    opened.append(file)
    file.write("mean: " + str(total / 0))
    file.close()


opened = []
for way in with_block, close_at_end:
    try:
        way(12)
    except ZeroDivisionError:
        print(f"closed, {way.__name__}:", opened[-1].closed)
