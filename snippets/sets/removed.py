"""Of a thousand users all but one leave; the table stays, until many others have come and gone."""

import sys

online = set(range(1000))
full = sys.getsizeof(online)
for number in range(999):
    online.discard(number)
print("bytes, full:", full)
print("bytes, one left:", sys.getsizeof(online))
print("bytes, copied:", sys.getsizeof(online.copy()))
for number in range(1000, 3000):
    online.add(number)
    online.discard(number)
print("bytes, others passed:", sys.getsizeof(online))
online.clear()
print("bytes, cleared:", sys.getsizeof(online))
