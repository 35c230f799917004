"""A list keeps its room while two of five jobs leave it at the front."""

import sys

jobs = [f"job {number}" for number in range(10_000)]
queue = list(jobs)
full = sys.getsizeof(queue)
while len(queue) > 6000:
    queue.pop(0)
print("a third given back:", sys.getsizeof(queue) * 3 < full * 2)
print("next job:", queue[0])
queue.append("one more")
print("jobs waiting:", len(queue))
