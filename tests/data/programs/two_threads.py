import threading

basket = []
threads = [threading.Thread(target=basket.append, args=(n,)) for n in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(basket)
