"""An object that says when it dies"""


class Guest:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, "leaves")


room = [Guest("Ada"), Guest("Bob")]
last = room[1]
room.clear()
print("the room is empty")
last = None
