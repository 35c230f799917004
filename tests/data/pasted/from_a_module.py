from io import DEFAULT_BUFFER_SIZE
from math import pi, tau

sizes = [DEFAULT_BUFFER_SIZE]
sizes.append(pi)
sizes.append(tau)
again = sizes[0]
del sizes
