"""A refused order stays in the list, because the function returns before it is removed."""

at_work = []


def serve(text):
    order = [text]
    at_work.append(order)
    if not text:
        return "refused"
    at_work.remove(order)
    return "served"


print("first order:", serve("two pears"))
print("second order:", serve(""))
print("orders at work:", len(at_work))
