"""What a run finds alive goes to the generation above the one that the run looked at."""

import gc


def generation(wanted):
    for number in range(3):
        objects = gc.get_objects(generation=number)
        if any(found is wanted for found in objects):
            return number


gc.disable()
first, second = [1], [2]
print("at first:", generation(first))
gc.collect(0)
print("after a young run:", generation(first))
third = [3]
gc.collect(1)
print("new, after middle run:", generation(third))
