"""What a list holds after its key function failed, added to it, or emptied it."""


def after(change):
    scores = [3, 1, 2]

    def key(score):
        change(scores)
        return score

    try:
        scores.sort(key=key)
        problem = "no error"
    except (ValueError, ZeroDivisionError) as error:
        problem = type(error).__name__
    return f"{scores} {problem}"


print("key raises:", after(lambda scores: 1 / 0))
print("key appends:", after(lambda scores: scores.append(9)))
print("key clears:", after(lambda scores: scores.clear()))
