class Owner:
    def __init__(self, name):
        self.name = name
        self.friend = None

    def __del__(self):
        print("bye", self.name)


ann = Owner("Ann")
ben = Owner("Ben")
ann.friend = ben
del ben
ann = None
print("end")
