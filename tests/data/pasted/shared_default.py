class Player:
    def __init__(self, name, inventory=[]):
        self.name = name
        self.inventory = inventory

    def pick_up(self, thing):
        self.inventory.append(thing)


anna = Player("Anna")
ben = Player("Ben")
anna.pick_up("sword")
print(ben.inventory)
ben.inventory = ben.inventory + ["shield"]
print(anna.inventory, ben.inventory)
