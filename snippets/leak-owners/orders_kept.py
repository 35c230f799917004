"""Orders are entered in a table while they are processed, and some of them stay."""

in_work = {}


def process(number):
    in_work[number] = ["order", number]
    if number % 10 == 0:
        return "skipped"
    del in_work[number]
    return "done"


answers = [process(number) for number in range(100)]
print("orders done:", answers.count("done"))
print("orders in work:", len(in_work))
