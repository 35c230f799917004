"""A set keeps tasks that nobody waits for, and each task leaves it at its end."""

import asyncio

running = set()


def start(coroutine):
    task = asyncio.create_task(coroutine)
    running.add(task)
    task.add_done_callback(running.discard)


async def send_mail(name):
    await asyncio.sleep(0)


async def main():
    for name in "ada", "bob", "eve":
        start(send_mail(name))
    print("kept at first:", len(running))
    await asyncio.wait(set(running))
    print("kept at the end:", len(running))


asyncio.run(main())
