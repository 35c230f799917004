"""An error that keeps what it met"""


def fail():
    large = list(range(5))
    raise ValueError("no")


kept = None
try:
    fail()
except ValueError as error:
    kept = error
print(kept.__traceback__ is not None)
kept = None
