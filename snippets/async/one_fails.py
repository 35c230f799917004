"""After a failure a `TaskGroup` has stopped the other task, and `gather` leaves it running.

3.11: asyncio has task groups (gh-90908).
"""

import asyncio


async def fail():
    raise OSError


async def by_group():
    async with asyncio.TaskGroup() as group:
        group.create_task(fail())
        group.create_task(asyncio.sleep(60))


async def by_gather():
    await asyncio.gather(fail(), asyncio.sleep(60))


async def main():
    for way in by_group, by_gather:
        [error] = await asyncio.gather(way(), return_exceptions=True)
        print(f"{way.__name__}, raised:", type(error).__name__)
        print(f"{way.__name__}, running:", len(asyncio.all_tasks()) - 1)


asyncio.run(main())
