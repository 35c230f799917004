"""While a view is open, a bytearray cannot grow or shrink; its bytes may change."""

received = bytearray(b"GET /or")
whole = memoryview(received)
method = whole[:3]
whole.release()
received[0] = ord("S")
print("changed in place:", received.decode())
try:
    received += b"ders"
    print("part open:", "it grows")
except BufferError as error:
    print("part open:", type(error).__name__)
method.release()
received += b"ders"
print("part released:", received.decode())
