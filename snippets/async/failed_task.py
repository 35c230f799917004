"""A task that returned lets the photo go, and one that failed or was cancelled keeps it."""

import asyncio
import weakref

watches = []
errors = {"failed": OSError, "cancelled": asyncio.CancelledError}


async def work(error):
    photo = {"ada.png"}
    watches.append(weakref.ref(photo))
    if error:
        raise error


async def main():
    for end in "returned", "failed", "cancelled":
        task = asyncio.create_task(work(errors.get(end)))
        await asyncio.gather(task, return_exceptions=True)
        print(f"{end}, photo alive:", watches.pop()() is not None)


asyncio.run(main())
