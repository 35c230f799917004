"""One picture of memory: look, let go of everything, and only then read the counts."""

from types import FrameType

from collector import Graph, lent, survey, unreachable
from counters import count
from explain import explain
from identity import Identity
from source import Source
from walk import Walk, constants

ORDER = (
    "kind",
    "type",
    "rc",
    "size",
    "state",
    "slots",
    "gc",
    "cap",
    "text",
    "shared",
    "weak",
    "dead",
)
ORDER += ("name", "methods", "dict", "len", "more")


class Camera:
    """Takes a picture at each step; `before` has the addresses of what was there before the snippet."""

    def __init__(self, source: Source) -> None:
        """Nothing is known yet."""
        self.source = source
        self.known = Identity()
        self.before: set[int] = set()
        self.constants: dict[int, int] = {}

    def begin(self, frame: FrameType) -> None:
        """Take note of what is there before the first line, and of the constants of the program."""
        self.before.update(survey(self.before, frame).types)
        self.constants.update(constants(frame.f_code))

    def take(self, frame: FrameType) -> dict:
        """What memory looks like now: the keys `unreachable`, `others`, `frames` and `objs` of a step."""
        graph = survey(self.before, frame)
        lost = unreachable(graph.edges)
        scene = self.look(frame, graph, lost)
        for address, record in scene["objs"].items():
            references = None if record.get("shared") else count(address)
            record["rc"] = references and references - scene["lent"].get(address, 0)
        explain(scene, graph, set(lost))
        return {**({"unreachable": len(lost)} if lost else {}), **self.number(scene)}

    def look(self, frame: FrameType, graph: Graph, lost: "list[int]") -> dict:
        """The frames and the records, in addresses and text: who walked holds nothing once this has returned."""
        walk = Walk(graph, self.known, self.source)
        frames = walk.stack(frame)
        live = len(walk.records)
        others, extra = walk.leftovers(lost), lent(graph, walk.named)
        for at, (address, record) in enumerate(walk.records.items()):
            record |= {"live": at < live, "constants": self.constants.get(address, 0)}
        return {
            "frames": frames,
            "objs": walk.records,
            "absorbed": walk.absorbed,
            "others": others,
            "lent": extra,
        }

    def number(self, scene: dict) -> dict:
        """The frames and the records with small numbers in the place of addresses."""
        records = scene["objs"]
        seen = [
            (address, one["class"], one["text"] if one["kind"] == "atom" else "")
            for address, one in records.items()
        ]
        numbers = self.known.renew(seen)
        for holder in [*scene["frames"], *records.values()]:
            for pair in holder.get("vars") or holder.get("slots") or ():
                pair[0] = (
                    {"ref": numbers[pair[0][0]]} if type(pair[0]) is list else pair[0]
                )
                pair[1] = numbers[pair[1]] if type(pair[1]) is int else pair[1]
        objs = {
            numbers[address]: {key: one[key] for key in ORDER if key in one}
            for address, one in records.items()
        }
        others = {"others": scene["others"]} if scene["others"] else {}
        return {**others, "frames": scene["frames"], "objs": objs}
