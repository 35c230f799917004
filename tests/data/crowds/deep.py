def fact(n):
    if n == 0:
        return 1
    return n * fact(n - 1)


results = []
for number in range(20):
    results.append(number)
results.append(fact(30))
for number in range(20):
    results.append(number)
