"""A task that nobody keeps hears the first price, and not the one after a collection."""

import asyncio
import gc
import socket


async def listen(ours):
    reader, writer = await asyncio.open_connection(sock=ours)
    while price := await reader.readline():
        print("heard:", price.decode().strip())


async def main(ours, shop):
    asyncio.get_running_loop().set_exception_handler(lambda *_: None)
    asyncio.create_task(listen(ours))
    for price in b"pear 39\n", b"plum 40\n":
        shop.send(price)
        # The loop takes turns, until the listener has heard the price.
        [await asyncio.sleep(0) for turn in range(20)]
        gc.collect()


asyncio.run(main(*socket.socketpair()))
