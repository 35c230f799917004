"""An iterator, a view and a memoryview each keep their whole container alive."""

import weakref

for kind, hold in (
    (list, iter),
    (dict, dict.keys),
    (bytearray, memoryview),
):

    class Basket(kind):
        """A container that a weak reference can find."""

    basket = Basket()
    watch = weakref.ref(basket)
    held = hold(basket)
    del basket
    print("kept by", hold.__name__ + ":", watch() is not None)
    del held
    print("without", hold.__name__ + ":", watch() is not None)
