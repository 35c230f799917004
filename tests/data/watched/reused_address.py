"""A new object may take the place of one that has just died."""


class Node:
    pass


basket = [[]]
basket.clear() or basket.append([])
tray = [Node()]
tray.clear() or tray.append(Node())


def again():
    inner = [[1]]
    inner.clear() or inner.append([2])
    inner.clear() or inner.append([3])
    return inner


kept = again()
tray[0] = Node()
