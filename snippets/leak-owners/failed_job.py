"""A job that fails between its entry and its removal stays in the table of running jobs."""

running = {}


def work(job):
    rows = ["rows of", job]
    running[job] = rows
    share = 60 / job
    del running[job]


for job in 1, 0:
    try:
        work(job)
    except ZeroDivisionError:
        pass
print("jobs running:", len(running))
