"""Of a thousand users all but one leave, and the set is as large as before."""

import sys

online = set(range(1000))
full = sys.getsizeof(online)
for number in range(999):
    online.discard(number)
print("bytes, full:", full)
print("bytes, one left:", sys.getsizeof(online))
print("bytes, copied:", sys.getsizeof(online.copy()))
online.clear()
print("bytes, cleared:", sys.getsizeof(online))
