"""A function that sorts its parameter in place sorts the caller's list; `sorted` makes a list of its own."""


def top(scores):
    scores.sort(reverse=True)
    return scores[:2]


def best(scores):
    return sorted(scores, reverse=True)[:2]


scores = [3, 9, 5]
print("best two:", *best(scores))
print("scores after best:", *scores)
print("top two:", *top(scores))
print("scores after top:", *scores)
