"""A copy that shares its rows"""
import copy

rows = [[1], [2]]
shallow = rows.copy()
deep = copy.deepcopy(rows)
rows[0].append(9)
print(shallow)
print(deep)
