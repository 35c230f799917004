"""A task that nobody keeps is destroyed while it waits; a task in a set goes on."""

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
    await asyncio.sleep(0)
    gc.collect()
    alive = asyncio.all_tasks() - {asyncio.current_task()}
    print("alive:", *(task.get_name() for task in alive))


asyncio.run(main())
