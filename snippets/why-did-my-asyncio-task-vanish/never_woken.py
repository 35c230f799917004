"""A waiting task that nobody keeps is destroyed; one in a set stays, and one that sleeps."""

import asyncio
import gc


async def listen():
    await asyncio.Event().wait()


def log(loop, about):
    print("log:", about["message"])


async def main():
    asyncio.get_running_loop().set_exception_handler(log)
    tasks = {asyncio.create_task(listen(), name="kept")}
    asyncio.create_task(listen(), name="lost")
    asyncio.create_task(asyncio.sleep(60), name="sleeper")
    await asyncio.sleep(0)
    gc.collect()
    print("alive:", len(asyncio.all_tasks() - {asyncio.current_task()}))


asyncio.run(main())
