"""What jobs in threads returned waits for the loop, and goes when the loop has its turn."""

import asyncio
import weakref
from concurrent.futures import ThreadPoolExecutor

photos = weakref.WeakSet()


class Photo:
    def __init__(self):
        photos.add(self)


async def main():
    with ThreadPoolExecutor(4) as pool:  # its end waits for the jobs
        for number in range(1000):
            asyncio.get_running_loop().run_in_executor(pool, Photo)
    print("loop blocked:", len(photos), "photos")
    await asyncio.sleep(0.1)
    print("after its turn:", len(photos), "photos")


asyncio.run(main())
