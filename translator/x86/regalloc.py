"""Register allocation: one walk over the blocks in layout order, after second-chance bin packing.

At every point a value has at most one register and, if it ever loses it while live, its own frame slot, written once behind its
definition.  Giving up a register therefore costs nothing at that place, and a call simply empties all registers.  A block starts
with the registers its predecessors agree upon; a loop's head takes what the loop uses soon.  Edges whose ends disagree get
parallel moves.  The result is each block's `stream`: instructions with `regs` set, and tuples

    ("move", register, from register, type)   ("load", register, vreg)   ("define", vreg, register)
    ("parallel", [(place, source, type)…])

with places as in `moves.py`.  `spilled` tells which definitions must store.
"""

from __future__ import annotations

from translator.x86.liveness import FAR, _bits
from translator.x86.mir import CALL, COLD, CONST, NEVER, MachineBlock, MachineFunction, MachineInstr
from translator.x86.moves import REMAT, SLOT
from translator.x86.regs import GPR_MASK, GPR_ORDER, XMM_MASK, XMM_ORDER

COMMUTATIVE = {"alu": ("add", "and", "or", "xor"), "imul": (), "sse": ("addss", "addsd", "mulss", "mulsd")}

LOOP_HEAD_SPARE = 2
"""Registers of each kind that a loop's head leaves free for the loop's temporaries."""


class Allocator:
    """State of the walk; `run` leaves streams in the blocks."""

    def __init__(self, mf: MachineFunction) -> None:
        self.mf = mf
        self.blocks = mf.blocks
        count = len(mf.types)
        self.is_float = [type in ("f32", "f64") for type in mf.types]
        self.holder = [-1] * 32                 # register -> value
        self.place = [-1] * count               # value -> register
        self.next_use = [NEVER] * count
        self.used = 0                           # mask of occupied registers
        self.spilled = bytearray(count)         # must be stored at its definition
        self.saved = bytearray(count)           # needs a slot for cold code
        self.in_slot = bytearray(count)         # parameters that arrive in their slot
        self.hint = [-1] * count
        self.stream: list = []

    # Registers.

    def free(self, register: int) -> None:
        value = self.holder[register]
        if value >= 0:
            self.place[value] = -1
            self.holder[register] = -1
            self.used &= ~(1 << register)

    def put(self, value: int, register: int) -> None:
        self.holder[register] = value
        self.place[value] = register
        self.used |= 1 << register

    def pick(self, value: int, allowed: int, hint: int = -1) -> int:
        """A register for `value` out of `allowed`: the hint, a free one, or that of the farthest next use."""
        free = allowed & ~self.used
        if hint >= 0 and free >> hint & 1:
            return hint
        if free:
            for register in (XMM_ORDER if self.is_float[value] else GPR_ORDER):
                if free >> register & 1:
                    return register
        best, farthest = -1, 1 << 60
        next_use, holder = self.next_use, self.holder
        for register in (XMM_ORDER if self.is_float[value] else GPR_ORDER):
            if allowed >> register & 1 and next_use[holder[register]] < farthest:
                best, farthest = register, next_use[holder[register]]
        assert best >= 0, "no register left"
        self.free(best)
        return best

    def mask(self, value: int) -> int:
        return XMM_MASK if self.is_float[value] else GPR_MASK

    def load(self, value: int, register: int) -> None:
        """Bring a value that has no register from its slot, or make the constant again."""
        if value not in self.mf.remat:
            self.spilled[value] = 1
        self.stream.append(("load", register, value))

    def source(self, value: int) -> int:
        """Where a parallel move finds the value."""
        register = self.place[value]
        if register >= 0:
            return register
        if value in self.mf.remat:
            return REMAT + value
        self.spilled[value] = 1
        return SLOT + value

    # Instructions.

    def call(self, mi: MachineInstr) -> None:
        types = self.mf.types
        self.stream.append(("parallel", [(place, self.source(use), types[use]) for use, place in zip(mi.u, mi.fixed)]))
        for register in _bits(self.used):
            self.free(register)
        for use, when in zip(mi.u, mi.next_uses or ()):
            self.next_use[use] = when
        mi.regs = [mi.dfix, *mi.fixed]
        self.stream.append(mi)
        if mi.d >= 0:
            self.next_use[mi.d] = mi.next_d
            self.stream.append(("define", mi.d, mi.dfix))
            if mi.next_d != NEVER:
                self.put(mi.d, mi.dfix)

    def instruction(self, mi: MachineInstr) -> None:
        uses, next_uses = mi.u, mi.next_uses
        fixed, types = mi.fixed, self.mf.types
        place, stream = self.place, self.stream
        blocked = 0             # registers this instruction needs as they are
        regs = [-1]
        avoid = mi.destroyed
        if fixed:
            for register in fixed:
                if register >= 0:
                    avoid |= 1 << register
            self.fix(mi, avoid)
            for register in fixed:
                if register >= 0:
                    blocked |= 1 << register
        if mi.dfix >= 0:
            avoid |= 1 << mi.dfix
        for i, use in enumerate(uses):
            if fixed and fixed[i] >= 0:
                regs.append(fixed[i])
                continue
            register = place[use]
            if register < 0:
                register = self.pick(use, self.mask(use) & ~avoid & ~blocked, self.hint[use])
                self.load(use, register)
                self.put(use, register)
            elif avoid >> register & 1:
                target = self.pick(use, self.mask(use) & ~avoid & ~blocked)
                stream.append(("move", target, register, types[use]))
                self.free(register)
                self.put(use, target)
                register = target
            blocked |= 1 << register
            regs.append(register)
        for _ in range(mi.temps):
            free = GPR_MASK & ~self.used & ~blocked & ~avoid
            register = -1
            if free:
                for candidate in GPR_ORDER:
                    if free >> candidate & 1:
                        register = candidate
                        break
            else:
                register = self.pick_general(GPR_MASK & ~blocked & ~avoid)
            blocked |= 1 << register
            regs.append(register)
        for register in _bits(avoid & self.used):
            if mi.destroyed >> register & 1 or register == mi.dfix:
                self.vacate(register, blocked | avoid, next_uses, uses, True)
        d = mi.d
        tied = -1
        if mi.tie and d >= 0:
            tied = self.tie(mi, regs, blocked)
        if next_uses:
            next_use = self.next_use
            for i, use in enumerate(uses):
                when = next_uses[i]
                next_use[use] = when
                if when == NEVER and place[use] >= 0:
                    register = place[use]
                    self.free(register)
                    if register == tied:
                        continue
                    if not mi.late:
                        blocked &= ~(1 << register)
        if d >= 0:
            if mi.dfix >= 0:
                register = mi.dfix
                if self.holder[register] >= 0:
                    self.free(register)
            elif tied >= 0:
                register = tied
            else:
                register = self.pick(d, self.mask(d) & ~blocked, self.hint[d])
            regs[0] = register
        mi.regs = regs
        if mi.kind == COLD:
            saved = [(register, self.holder[register]) for register in _bits(self.used)]
            named = {value for _, value in saved}
            saved += [(regs[i + 1], use) for i, use in enumerate(uses) if use not in named]
            if d >= 0:
                saved = [(register, value) for register, value in saved if register != regs[0]]
            mi.saved = list(dict.fromkeys(saved))
            for _, value in mi.saved:
                if value not in self.mf.remat:
                    self.saved[value] = 1
        stream.append(mi)
        if d >= 0:
            self.next_use[d] = mi.next_d
            stream.append(("define", d, register))
            if mi.next_d != NEVER:
                self.put(d, register)

    def pick_general(self, allowed: int) -> int:
        best, farthest = -1, 1 << 60
        for register in GPR_ORDER:
            if allowed >> register & 1 and self.next_use[self.holder[register]] < farthest:
                best, farthest = register, self.next_use[self.holder[register]]
        assert best >= 0, "no register left"
        self.free(best)
        return best

    def fix(self, mi: MachineInstr, avoid: int) -> None:
        """Bring the uses with fixed registers there; a value that lives on keeps or gets another register."""
        types = self.mf.types
        fixed_mask = 0
        for use, register in zip(mi.u, mi.fixed):
            if register >= 0:
                fixed_mask |= 1 << register
        # Whoever stands in a fixed register without belonging there goes elsewhere first.
        for i, (use, register) in enumerate(zip(mi.u, mi.fixed)):
            if register < 0:
                continue
            occupant = self.holder[register]
            if occupant >= 0 and occupant != use:
                self.vacate(register, avoid | fixed_mask, mi.next_uses, mi.u)
        for i, (use, register) in enumerate(zip(mi.u, mi.fixed)):
            if register < 0:
                continue
            current = self.place[use]
            if current == register:
                if mi.next_uses[i] != NEVER and (mi.destroyed >> register & 1 or mi.dfix == register):
                    free = self.mask(use) & ~self.used & ~avoid & ~fixed_mask
                    if free:
                        target = self.pick(use, free)
                        self.stream.append(("move", target, register, types[use]))
                        self.free(register)
                        self.put(use, target)
                    else:
                        self.free(register)
                elif mi.destroyed >> register & 1 or mi.dfix == register:
                    self.free(register)
                continue
            if current >= 0:
                self.stream.append(("move", register, current, types[use]))
            else:
                self.load(use, register)
                if self.holder[register] < 0 and not mi.destroyed >> register & 1 and mi.dfix != register:
                    self.put(use, register)

    def vacate(self, register: int, avoid: int, next_uses, uses, behind: bool = False) -> None:
        """Move the value out of `register`, or give its register up. `behind`: this instruction's own uses are served already."""
        value = self.holder[register]
        free = self.mask(value) & ~self.used & ~avoid
        needed = self.next_use[value] != NEVER
        if uses and behind and value in uses:
            needed = next_uses[uses.index(value)] != NEVER
        if free and needed:
            target = self.pick(value, free)
            self.stream.append(("move", target, register, self.mf.types[value]))
            self.free(register)
            self.put(value, target)
        else:
            self.free(register)

    def tie(self, mi: MachineInstr, regs: list[int], blocked: int) -> int:
        """The register that the first use and the result share, or -1 if a soft tie cannot be had for nothing."""
        use, d = mi.u[0], mi.d
        dies = mi.next_uses[0] == NEVER
        register = regs[1]
        if mi.fixed and mi.fixed[0] >= 0:
            return register
        if self.commutes(mi) and self.hint[d] == regs[2] != register and self.place[mi.u[1]] == regs[2]:
            regs[1], regs[2] = regs[2], regs[1]
            return regs[1]
        # The same value in another operand may stay in the shared register unless that operand is read late.
        if dies and self.place[use] == register and not (mi.late and use in mi.u[1:]):
            return register
        if self.commutes(mi):
            regs[1], regs[2] = regs[2], regs[1]
            return regs[1]
        if mi.tie == 2:
            return -1
        target = self.pick_tied(mi, blocked)
        self.stream.append(("move", target, register, self.mf.types[use]))
        regs[1] = target
        return target

    def commutes(self, mi: MachineInstr) -> bool:
        """Whether the operands may change places, and the second one dies here."""
        if mi.op not in COMMUTATIVE or mi.next_uses[1] != NEVER or mi.u[1] == mi.u[0]:
            return False
        return mi.op == "imul" or (mi.x if mi.op == "sse" else mi.x[0]) in COMMUTATIVE[mi.op]

    def pick_tied(self, mi: MachineInstr, blocked: int) -> int:
        avoid = mi.destroyed
        if mi.fixed:
            for register in mi.fixed:
                if register >= 0:
                    avoid |= 1 << register
        return self.pick(mi.d, self.mask(mi.d) & ~blocked & ~avoid, self.hint[mi.d])

    # Blocks.

    def begin(self, block: MachineBlock) -> None:
        """Registers at the start of a block, from what is known of its predecessors."""
        for register in _bits(self.used):
            self.free(register)
        next_use, first = self.next_use, block.first_use
        for value, when in first.items():
            next_use[value] = when
        if block.index == 0:
            for register, value in self.mf.arguments:
                next_use[value] = first.get(value, NEVER)
                if next_use[value] != NEVER:
                    self.put(value, register)
                    self.stream.append(("define", value, register))
            block.start = {}
            return
        ends = [self.blocks[pred].end for pred in block.preds]
        known = [end for end in ends if end is not None]
        live = block.live_in
        now = block.length
        if known:
            main = known[0]
            joined = len(ends) > 1
            loop = len(known) < len(ends)
            chosen: list[tuple[int, int]] = []
            for value in _bits(live):
                distance = now - next_use[value]
                register = main.get(value, -1)
                if register < 0 and joined:
                    for end in known[1:]:
                        if value in end:
                            register = end[value]
                            break
                if not joined:
                    if register >= 0:
                        chosen.append((distance, value))
                elif distance < FAR and (register >= 0 or loop and value not in self.mf.remat):
                    if value in self.mf.remat and any(value not in end for end in known):
                        continue
                    chosen.append((distance, value))
            chosen.sort()
            self.seat(block, chosen, known, loop, joined)
        self.arrive(block)
        block.start = {value: register for register, value in enumerate(self.holder) if value >= 0}

    def seat(self, block: MachineBlock, chosen, known, loop: bool, joined: bool) -> None:
        """Give the chosen live-in values registers, those they have at the end of a predecessor if possible."""
        room = {False: len(GPR_ORDER), True: len(XMM_ORDER)}
        if loop:
            room = {False: len(GPR_ORDER) - LOOP_HEAD_SPARE, True: len(XMM_ORDER) - LOOP_HEAD_SPARE}
            for param in block.params:
                if block.length - self.next_use[param] < FAR:
                    room[self.is_float[param]] -= 1
        homeless = []
        for _, value in chosen:
            kind = self.is_float[value]
            if room[kind] <= 0:
                continue
            room[kind] -= 1
            for end in known:
                register = end.get(value, -1)
                if register >= 0 and self.holder[register] < 0:
                    self.put(value, register)
                    break
            else:
                homeless.append(value)
        for value in homeless:
            free = self.mask(value) & ~self.used
            if free:
                self.put(value, self.pick(value, free, self.hint[value]))

    def arrive(self, block: MachineBlock) -> None:
        """Registers for parameters: where an argument already is, else any free one, else the parameter's slot."""
        first = block.first_use
        incoming = [(self.blocks[pred], position) for pred in dict.fromkeys(block.preds)
                    for position in range(len(self.blocks[pred].edges))
                    if self.blocks[pred].edges[position][0] == block.index]
        for i, param in enumerate(block.params):
            when = first.get(param, NEVER)
            self.next_use[param] = when
            if when == NEVER:
                continue
            if block.length - when >= FAR:
                self.in_slot[param] = self.spilled[param] = 1
                continue
            free = self.mask(param) & ~self.used
            if not free:
                self.in_slot[param] = self.spilled[param] = 1
                continue
            hint = -1
            for pred, position in incoming:
                if pred.end is not None:
                    register = pred.end.get(pred.edges[position][1][i], -1)
                    if register >= 0 and free >> register & 1:
                        hint = register
                        break
            register = self.pick(param, free, hint if hint >= 0 else self.hint[param])
            self.put(param, register)
            self.stream.append(("define", param, register))
            for pred, position in incoming:
                argument = pred.edges[position][1][i]
                if pred.end is None and argument not in self.mf.remat:
                    self.hint[argument] = register

    def hints(self, block: MachineBlock) -> None:
        """Pull wishes for registers backwards: from calls, fixed operands and already seated parameters to definitions."""
        hint = self.hint
        for target, args in block.edges:
            successor = self.blocks[target]
            if successor.start is not None:
                for param, arg in zip(successor.params, args):
                    if param in successor.start:
                        hint[arg] = successor.start[param]
        for mi in reversed(block.code):
            fixed = mi.fixed
            if fixed:
                for use, register in zip(mi.u, fixed):
                    if 0 <= register < 32:
                        hint[use] = register
            elif mi.tie and mi.d >= 0 and hint[mi.d] >= 0 and hint[mi.u[0]] < 0:
                hint[mi.u[0]] = hint[mi.d]

    def run(self) -> None:
        for block in self.blocks:
            self.stream = block.stream
            self.hints(block)
            self.begin(block)
            for mi in block.code:
                if mi.kind == CALL:
                    self.call(mi)
                elif mi.kind == CONST:
                    self.next_use[mi.d] = mi.next_d
                else:
                    self.instruction(mi)
            block.end = {value: register for register, value in enumerate(self.holder) if value >= 0}
        for block in self.blocks:
            for target, args in block.edges:
                self.connect(block, self.blocks[target], args)

    def connect(self, block: MachineBlock, target: MachineBlock, args: list[int]) -> None:
        """Parallel moves for an edge, at the end of its source or the start of its target."""
        moves = []
        types, end, remat = self.mf.types, block.end, self.mf.remat

        def source(value: int) -> int:
            register = end.get(value, -1)
            if register >= 0:
                return register
            if value in remat:
                return REMAT + value
            self.spilled[value] = 1
            return SLOT + value

        params = set(target.params)
        for value, register in target.start.items():
            if value not in params and end.get(value, -1) != register:
                moves.append((register, source(value), types[value]))
        for param, arg in zip(target.params, args):
            register = target.start.get(param, -1)
            if register >= 0:
                where = source(arg)
                if where != register:
                    moves.append((register, where, types[param]))
            elif self.in_slot[param]:
                moves.append((SLOT + param, source(arg), types[param]))
        if not moves:
            return
        if len(block.edges) == 1:
            position = len(block.stream)
            block.stream.insert(position, ("parallel", moves))
        else:
            assert len(target.preds) == 1, "critical edge"
            target.stream.insert(0, ("parallel", moves))
