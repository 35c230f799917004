basket = []
while True:
    basket.append(len(basket))
