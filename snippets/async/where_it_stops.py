"""Of four tasks without a name, the collector takes the one that nothing else can wake."""

import asyncio
import gc


async def main():
    asyncio.get_running_loop().set_exception_handler(lambda *_: None)
    held = asyncio.Event()
    asyncio.create_task(held.wait(), name="held event")
    asyncio.create_task(asyncio.Event().wait(), name="own event")
    asyncio.create_task(asyncio.sleep(60), name="sleep")
    await asyncio.sleep(0)
    asyncio.create_task(asyncio.sleep(60), name="not begun")
    gc.collect()
    left = {task.get_name() for task in asyncio.all_tasks()}
    for name in "held event", "own event", "sleep", "not begun":
        print(f"{name}, task alive:", name in left)


asyncio.run(main())
