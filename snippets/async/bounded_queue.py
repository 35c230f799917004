"""A queue without a limit takes all photos at once, and one with a limit makes the loader wait."""

import asyncio


async def load(queue):
    most = 0
    for number in range(1000):
        await queue.put(bytes(1000))
        most = max(most, queue.qsize())
    print(f"limit {queue.maxsize or 'none'}, most:", most, "photos")


async def save(queue):
    for number in range(1000):
        await queue.get()


async def main():
    for limit in 0, 10:
        queue = asyncio.Queue(maxsize=limit)
        await asyncio.gather(load(queue), save(queue))


asyncio.run(main())
