"""A deep copy makes each object once: what was shared stays shared, and a cycle stays a cycle."""

import copy

folder = {"path": "photos"}
image = {"path": "ada.png", "folder": folder}
folder["first"] = folder["newest"] = image
twin = copy.deepcopy(folder)
print("image is new:", twin["first"] is not image)
print("two keys, one image:", twin["first"] is twin["newest"])
print("image leads to twin:", twin["first"]["folder"] is twin)
