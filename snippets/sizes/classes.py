"""A class costs more than a kilobyte, an instance of it a few dozen bytes.

3.11: class, function and exception have new fields, and an instance has room before its header for its attributes (Include/cpython/object.h, funcobject.h and pyerrors.h; gh-89503).
3.12: an instance has one pointer for its attributes where 3.11 had two; class and function have new fields (Include/internal/pycore_object.h, `PyDictOrValues`; Include/cpython/object.h and funcobject.h).
3.13: a class remembers its `__init__` for faster calls (Include/cpython/object.h, `_specialization_cache`).
3.14: a function makes its annotations when asked for them, and a class has one pointer more (PEP 649; Include/cpython/object.h, `ht_token`).
3.15: a module keeps what it needs of its definition inside itself, and a class has one pointer more (Include/internal/pycore_moduleobject.h; `type.__basicsize__`).
"""

import sys


class Pear:
    """A fruit."""

    def ripen(self):
        return self


print("object:", sys.getsizeof(object()))
print("class:", sys.getsizeof(Pear))
print("instance:", sys.getsizeof(Pear()))
print("function:", sys.getsizeof(Pear.ripen))
print("bound method:", sys.getsizeof(Pear().ripen))
print("built-in function:", sys.getsizeof(len))
print("property:", sys.getsizeof(property()))
print("module:", sys.getsizeof(sys))
print("exception:", sys.getsizeof(ValueError()))
print("super:", sys.getsizeof(super(Pear)))
