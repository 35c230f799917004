"""A deque gives its room back while jobs leave it at the front."""

import sys
from collections import deque

jobs = [f"job {number}" for number in range(10_000)]
queue = deque(jobs)
full = sys.getsizeof(queue)
while len(queue) > 6000:
    queue.popleft()
print("a third given back:", sys.getsizeof(queue) * 3 < full * 2)
print("next job:", queue[0])
queue.append("one more")
print("jobs waiting:", len(queue))
