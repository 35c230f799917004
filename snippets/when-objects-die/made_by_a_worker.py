"""In the free-threaded build, a thread that still runs finalizes what it made, whoever dropped it."""

import threading


class Image:
    def __del__(self):
        print("finalizer in:", threading.current_thread().name)


def work():
    box.append(Image())
    made.set()
    go.wait()


box, made, go = [], threading.Event(), threading.Event()
worker = threading.Thread(target=work, name="worker")
worker.start()
made.wait()
box.clear()
go.set()
worker.join()
