"""A token and a copied context keep the value that a context variable had before."""

import contextvars
import weakref

user = contextvars.ContextVar("user")
name = {"ada"}
watch = weakref.ref(name)
user.set(name)
del name
copied = contextvars.copy_context()
token = user.set(None)
print("alive, token and context:", watch() is not None)
del token
print("alive, context:", watch() is not None)
del copied
print("alive, neither:", watch() is not None)
