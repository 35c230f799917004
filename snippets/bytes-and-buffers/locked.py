"""While a view is open, a bytearray cannot grow or shrink; its bytes may change."""

buffer = bytearray(b"abc")


def tried(label, action, *arguments):
    try:
        action(*arguments)
        print(f"{label}:", "works")
    except BufferError as error:
        print(f"{label}:", type(error).__name__)


view = memoryview(buffer)
tried("append", buffer.append, 100)
tried("change in place", buffer.__setitem__, 0, 65)
part = view[:1]
view.release()
tried("append, part open", buffer.append, 100)
part.release()
tried("append, released", buffer.append, 100)
