"""Why a count is what it is: which references the picture shows, and who holds the others."""

from collector import Graph


def drawn(frames: "list[dict]", records: "dict[int, dict]") -> "dict[int, int]":
    """How many references to each object the picture shows, by address; a weak one is none."""
    shown: dict[int, int] = {}
    targets = [address for frame in frames for _, address in frame["vars"]]
    for record in records.values():
        for key, value in record["slots"]:
            targets += key if type(key) is list else []
            targets += (
                [value] if type(value) is int and record["kind"] != "weak" else []
            )
    for address in targets:
        shown[address] = shown.get(address, 0) + 1
    return shown


def undrawn(
    records: "dict[int, dict]", absorbed: "set[int]", graph: Graph
) -> "dict[int, dict[str, int]]":
    """How many references to each object come from objects without a box: by address, then by class."""
    found: dict[int, dict[str, int]] = {}
    for holder, targets in graph.edges.items():
        if holder not in records and holder not in absorbed:
            for target in targets:
                kinds = found.setdefault(target, {})
                kinds[graph.types[holder]] = kinds.get(graph.types[holder], 0) + 1
    return found


def state(record: dict, watched: bool, is_lost: bool, shown: int) -> str:
    """`live`: a name leads to it; `ghost`: unreachable, or held by such objects alone; `held`: neither."""
    references = record["rc"]
    dragged = not record["live"] and not watched and references in (None, shown)
    return "ghost" if is_lost or dragged else "live" if record["live"] else "held"


def explain(scene: dict, graph: Graph, lost: "set[int]") -> None:
    """Give each record its state and, in `more`, the references that are not drawn: by class, `(code)`, `(other)`."""
    records = scene["objs"]
    shown, others = (
        drawn(scene["frames"], records),
        undrawn(records, scene["absorbed"], graph),
    )
    for address, record in records.items():
        watched, arrows = address in graph.edges, shown.get(address, 0)
        record["state"] = state(record, watched, address in lost, arrows)
        record |= {"gc": 1} if watched else {}
        if record["rc"] is not None:
            more = {**others.get(address, {}), "(code)": record["constants"]}
            more["(other)"] = record["rc"] - arrows - sum(more.values())
            record |= (
                {"more": held}
                if (held := {who: n for who, n in more.items() if n})
                else {}
            )
