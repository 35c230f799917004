"""A new object may take the place of one that has just died."""

basket = [[]]
basket.clear() or basket.append([])


def again():
    inner = [[1]]
    inner.clear() or inner.append([2])
    inner.clear() or inner.append([3])
    return inner


kept = again()
