"""A `ctypes` buffer and a compressor are counted; a database in memory and a mapping are not."""

import bz2
import ctypes
import mmap
import sqlite3
import tracemalloc

size, photos = 5_000_000, sqlite3.connect(":memory:")
insert = "create table photo as select zeroblob(5000000)"
tracemalloc.start()
mb = lambda: tracemalloc.get_traced_memory()[0] // 10**6
kept = [ctypes.create_string_buffer(size)]
print("ctypes buffer:", mb(), "MB")
kept += [bz2.BZ2Compressor()]
print("and bz2:", mb(), "MB")
kept += [photos.execute(insert), mmap.mmap(-1, size)]
print("and the others:", mb(), "MB")
