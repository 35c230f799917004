"""Two of three images are freed, and the last one stays where it is."""

images = [bytearray(b"dawn"), bytearray(b"noon"), bytearray(b"dusk")]
last = images[-1]
images.clear()
print("images in list:", len(images))
print("last one:", last.decode())
