"""`aclosing` closes a generator with its block, and one that a `break` leaves is closed later."""

import asyncio
from contextlib import aclosing


async def rows(how):
    try:
        yield "pear"
    finally:
        print(f"{how}:", "closed")


async def main():
    async for row in rows("left by break"):
        break
    async with aclosing(rows("in the block")) as source:
        async for row in source:
            break
    print("main:", "after the block")


asyncio.run(main())
