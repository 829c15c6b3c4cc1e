"""The invariants of the IR.  A function that passes may be compiled, interpreted or handed to any pass.

* Shape: the entry block has no predecessor and no handler or pad; its parameters are the method's.  Each block ends with its
  only terminator; edges lead to blocks of the function.  Ids are unique and below the function's counters.
* Rows: number and types of operands, the result's type, kind and number of attributes and edges are those of `ops.py`;
  calls have the operands and result of their descriptor.  Only reference values have a class.
* SSA: every value is defined once, by an instruction or as a parameter, and its definition dominates each use.
  Along an exceptional edge only what is available at the start of the block counts.
* Edges pass as many arguments as their target has parameters, of equal types.  A handler's first parameter is the
  exception, a reference that the handler edge does not pass.
* `entry` stands first in the entry block only.  `exception` stands first in landing pads only.
* Before `passes/exceptions.py` there are handlers and no pads, afterwards pads and no handlers.  A pad has no parameters and
  is reached by exceptional edges alone.

Blocks that cannot be reached are held to everything but dominance.
"""

from __future__ import annotations

from translator.errors import InternalError
from translator.ir.cfg import compute_idoms
from translator.ir.func import Block, Edge, FieldRef, Function, Instr, MethodRef, Value
from translator.ir.ops import CONDITIONS, OPS, TYPES
from translator.ir.text import print_function
from translator.ir.types import FORMAT_OF, signature

_RANGES = {"i32": (-1 << 31, (1 << 31) - 1), "i64": (-1 << 63, (1 << 63) - 1)}


def check_function(fn: Function, lowered: bool | None = None, stage: str = "") -> None:
    """Raise InternalError, with the errors shown beside the operations, if an invariant does not hold.

    `lowered` says on which side of `passes/exceptions.py` the function stands; None: either. `stage` names the culprit.
    """
    notes = find_errors(fn, lowered)
    if notes:
        after = f" after {stage}" if stage else ""
        raise InternalError(f"broken IR{after}:\n{print_function(fn, notes)}")


def find_errors(fn: Function, lowered: bool | None = None) -> dict[object, list[str]]:
    """Every broken invariant, under the instruction, block or function that breaks it; empty if the function is sound."""
    return _Checker(fn, lowered).run()


class _Checker:
    def __init__(self, fn: Function, lowered: bool | None) -> None:
        self.fn, self.lowered = fn, lowered
        self.notes: dict[object, list[str]] = {}
        self.known = set(fn.blocks)
        self.defined: dict[Value, tuple[Block, int]] = {}   # index -1: parameter

    def note(self, place: object, text: str) -> None:
        self.notes.setdefault(place, []).append(text)

    def run(self) -> dict[object, list[str]]:
        fn = self.fn
        if not fn.blocks:
            self.note(fn, "no blocks")
            return self.notes
        self.collect_definitions()
        for block in fn.blocks:
            self.check_block(block)
        self.check_entry()
        self.check_pads()
        if all(block.instrs and block.instrs[-1].op.terminator for block in fn.blocks) and all(
                target in self.known for block in fn.blocks for target in block.successors):
            self.check_dominance()
        return self.notes

    def collect_definitions(self) -> None:
        ids: set[int] = set()
        block_ids: set[int] = set()
        for block in self.fn.blocks:
            if block.id in block_ids or not 0 <= block.id < self.fn.next_block:
                self.note(block, f"block id {block.id} is not unique or not below next_block")
            block_ids.add(block.id)
            for i, value in [(-1, p) for p in block.params] + [
                    (i, instr.result) for i, instr in enumerate(block.instrs) if instr.result is not None]:
                place = block if i < 0 else block.instrs[i]
                if value in self.defined:
                    self.note(place, f"{value} is defined twice")
                elif value.id in ids or not 0 <= value.id < self.fn.next_value:
                    self.note(place, f"value id {value.id} is not unique or not below next_value")
                ids.add(value.id)
                self.defined[value] = (block, i)
                if value.type not in TYPES:
                    self.note(place, f"{value} has no IR type: {value.type}")
                if value.type != "ref" and (value.klass or value.exact or value.nonnull):
                    self.note(place, f"{value} is no reference but has a class")
                if value.exact and not value.klass:
                    self.note(place, f"{value} is exact without a class")

    def check_block(self, block: Block) -> None:
        if not block.instrs or not block.instrs[-1].op.terminator:
            self.note(block, "does not end with a terminator")
        for i, instr in enumerate(block.instrs):
            if instr.op.terminator and i != len(block.instrs) - 1:
                self.note(instr, "terminator in the middle of a block")
            self.check_instr(block, i, instr)
        if block.handler is not None:
            if block.pad is not None:
                self.note(block, "has both a handler and a pad")
            if self.lowered is True:
                self.note(block, "has a handler after lowering")
            target = block.handler.block
            if not target.params or target.params[0].type != "ref":
                self.note(block, f"handler {target} does not take an exception")
            else:
                self.check_edge(block, block.handler, target.params[1:])
        if block.pad is not None and self.lowered is False:
            self.note(block, "has a pad before lowering")

    def check_edge(self, place: object, edge: Edge, params: list[Value]) -> None:
        if edge.block not in self.known:
            self.note(place, f"edge to {edge.block}, which is not in the function")
            return
        if len(edge.args) != len(params):
            self.note(place, f"edge to {edge.block} passes {len(edge.args)} values for {len(params)} parameters")
        for arg, param in zip(edge.args, params):
            if arg.type != param.type:
                self.note(place, f"edge to {edge.block} passes {arg.type} {arg} as {param.type} {param}")

    def check_instr(self, block: Block, index: int, instr: Instr) -> None:
        op = instr.op
        if OPS.get(op.name) is not op:
            self.note(instr, "operation is not a row of ops.py")
            return
        self.check_attrs(instr)
        operands, result = op.operands, op.result
        if op.name.startswith("call.") and instr.attrs and isinstance(instr.attrs[0], MethodRef):
            operands, result = self.call_types(instr)
        elif op.name == "ret":
            operands = (self.fn.result,) if self.fn.result else ()
        elif op.name == "newmulti":
            operands = ("i32",) * len(instr.args)
            depth = len(instr.attrs[0]) - len(instr.attrs[0].lstrip("[")) if instr.attrs else 0
            if not 1 <= len(instr.args) <= min(4, depth):
                self.note(instr, "newmulti takes 1 to 4 dimensions, no more than its class has")
        types = tuple(arg.type for arg in instr.args)
        if operands is not None and types != operands:
            self.note(instr, f"operands are ({', '.join(types)}), not ({', '.join(operands)})")
        if (instr.result.type if instr.result is not None else None) != result:
            self.note(instr, f"result must be {result or 'none'}")
        if op.edges >= 0 and len(instr.edges) != op.edges:
            self.note(instr, f"has {len(instr.edges)} edges, not {op.edges}")
        for edge in instr.edges:
            self.check_edge(instr, edge, edge.block.params)
        if op.name == "switch" and instr.attrs and len(instr.edges) != len(instr.attrs[0]) + 1:
            self.note(instr, "switch needs an edge for each key and a default")
        if op.name == "entry" and (index or block is not self.fn.blocks[0]):
            self.note(instr, "entry must come first in the entry block")
        if op.name == "exception" and index:
            self.note(instr, "exception must come first in a landing pad")

    def call_types(self, instr: Instr) -> tuple[tuple[str, ...], str | None]:
        ref = instr.attrs[0]
        parameters, result = signature(ref.descriptor)
        kind = instr.op.name[5:]
        receiver = kind in ("special", "virtual", "interface", "portal")
        if kind == "native":
            receiver = len(instr.args) == len(parameters) + 1
        return (("ref",) if receiver else ()) + parameters, result

    def check_attrs(self, instr: Instr) -> None:
        op = instr.op
        if len(instr.attrs) != len(op.attrs):
            self.note(instr, f"has {len(instr.attrs)} attributes, not {len(op.attrs)}")
            return
        for kind, attr in zip(op.attrs, instr.attrs):
            if kind == "int":
                low, high = _RANGES.get(op.result or "i32", _RANGES["i32"])
                good = type(attr) is int and low <= attr <= high
            elif kind == "float":
                good = type(attr) is int and 0 <= attr < 1 << int(op.result[1:])
            elif kind == "cond":
                good = attr in (CONDITIONS[:2] if op.name.endswith(".ref") else CONDITIONS)
            elif kind == "keys":
                low, high = _RANGES["i32"]
                good = (isinstance(attr, tuple) and all(type(key) is int and low <= key <= high for key in attr)
                        and list(attr) == sorted(set(attr)))
            elif kind == "method":
                good = isinstance(attr, MethodRef) and attr.descriptor[0] == "("
            elif kind == "field":
                good = isinstance(attr, FieldRef) and FORMAT_OF.get(attr.descriptor[0]) == op.name.partition(".")[2]
            else:
                good = isinstance(attr, str) and (kind == "text" or bool(attr))
            if not good:
                self.note(instr, f"bad {kind} attribute {attr!r}")

    def check_entry(self) -> None:
        fn, entry = self.fn, self.fn.blocks[0]
        parameters, result = signature(fn.method.descriptor)
        expected = (() if fn.static else ("ref",)) + parameters
        if tuple(p.type for p in entry.params) != expected or fn.result != result:
            self.note(entry, f"entry must take ({', '.join(expected)}) and the function give {result}")
        if entry.handler is not None or entry.pad is not None:
            self.note(entry, "entry block must not be protected")
        for block in fn.blocks:
            if entry in block.successors:
                self.note(block, f"leads back to the entry block {entry}")

    def check_pads(self) -> None:
        pads = {block.pad for block in self.fn.blocks if block.pad is not None}
        for block in self.fn.blocks:
            first = block.instrs[0].op.name if block.instrs else None
            if block in pads and (block.params or first != "exception"):
                self.note(block, "landing pad needs `exception` first and no parameters")
            if first == "exception" and block not in pads:
                self.note(block, "`exception` in a block that is no landing pad")
            if block.instrs:
                for edge in block.instrs[-1].edges:
                    if edge.block in pads:
                        self.note(block.instrs[-1], f"ordinary edge to landing pad {edge.block}")
        for pad in pads - self.known:
            self.note(self.fn, f"landing pad {pad} is not in the function")

    def check_dominance(self) -> None:
        # Each protected block is two nodes: its exceptional edge leaves from the first, behind the parameters; what its
        # instructions define is known from the second on.
        def leave(block: Block) -> list[Block]:
            return [edge.block for edge in block.instrs[-1].edges]

        def successors(node: tuple[Block, bool]) -> list[tuple[Block, bool]]:
            block, behind = node
            if behind:
                return [(target, False) for target in leave(block)]
            return [(block, True)] + [(target, False) for target in block.successors[len(leave(block)):]]

        root = (self.fn.blocks[0], False)
        order, seen = [], {root}
        stack = [(root, iter(successors(root)))]
        while stack:
            node, rest = stack[-1]
            for target in rest:
                if target not in seen:
                    seen.add(target)
                    stack.append((target, iter(successors(target))))
                    break
            else:
                stack.pop()
                order.append(node)
        order.reverse()
        idom = compute_idoms(order, successors)
        depth = {root: 0}
        for node in order[1:]:
            depth[node] = depth[idom[node]] + 1

        def available(value: Value, node: tuple[Block, bool]) -> bool:
            block, index = self.defined[value]
            source = (block, index >= 0)
            if source not in depth:
                return False
            while depth[node] > depth[source]:
                node = idom[node]
            return node == source

        for block in self.fn.blocks:
            if (block, False) not in seen:
                continue
            if block.handler is not None:
                for arg in block.handler.args:
                    if arg not in self.defined:
                        self.note(block, f"{arg} has no definition")
                    elif not available(arg, (block, False)):
                        self.note(block, f"handler argument {arg} is not available at the block's start")
            for i, instr in enumerate(block.instrs):
                for arg in instr.args + [a for edge in instr.edges for a in edge.args]:
                    if arg not in self.defined:
                        self.note(instr, f"{arg} has no definition")
                        continue
                    home, index = self.defined[arg]
                    if index >= i if home is block else not available(arg, (block, False)):
                        self.note(instr, f"the definition of {arg} does not dominate this use")
