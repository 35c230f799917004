def counted(function):
    calls = [0]

    def wrapper(*args):
        calls[0] += 1
        return function(*args)

    return wrapper


@counted
def double(number):
    return 2 * number


print(double(4))
print(double(5))
