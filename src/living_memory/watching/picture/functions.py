"""What the definition of a function says: what it takes, and whether it yields."""

import ast

NAMED = (ast.AsyncFunctionDef, ast.FunctionDef)
FUNCTIONS = (*NAMED, ast.Lambda)
Function = ast.AsyncFunctionDef | ast.FunctionDef


def parameters(function: Function) -> dict[str, ast.expr | None]:
    """The parameters of a function in the order of its variables, each with its default value as it is written."""
    args = function.args
    by_place = [*args.posonlyargs, *args.args]
    found: dict[str, ast.expr | None] = {one.arg: None for one in by_place}
    late = by_place[len(by_place) - len(args.defaults) :]
    found |= {one.arg: default for one, default in zip(late, args.defaults)}
    found |= {
        one.arg: default for one, default in zip(args.kwonlyargs, args.kw_defaults)
    }
    found |= {one.arg: None for one in (args.vararg, args.kwarg) if one}
    return found


def has_yield(function: Function) -> bool:
    """Whether a function itself yields, and not only one that stands in it."""
    yields = (ast.Yield, ast.YieldFrom)
    for statement in function.body:
        todo: list[ast.AST] = [statement]
        for node in todo:
            if isinstance(node, yields):
                return True
            if not isinstance(node, FUNCTIONS):
                todo += ast.iter_child_nodes(node)
    return False
