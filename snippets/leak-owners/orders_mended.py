"""What `finally` takes out leaves the table on each way out of the function."""

in_work = {}


def process(number):
    in_work[number] = ["order", number]
    try:
        if number % 10 == 0:
            return "skipped"
        return "done"
    finally:
        del in_work[number]


answers = [process(number) for number in range(100)]
print("orders done:", answers.count("done"))
print("orders in work:", len(in_work))
