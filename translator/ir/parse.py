"""Functions from their text form.

`parse_functions(print_function(fn))` gives a function that prints to the same text: ids, classes, lines and scopes survive;
only loop depths, which are computed, do not.  Bad text is an `IrSyntaxError` that names the line.  Beyond syntax only what
is needed to build the function is asked for (known operations, defined values); the rest is `check.py`'s.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from lark import Lark, Token, Tree
from lark.exceptions import UnexpectedInput

from translator.errors import TranslateError
from translator.ir.func import Block, Edge, FieldRef, Function, Instr, MethodRef, Scope, Value
from translator.ir.ops import OPS
from translator.ir.types import signature


class IrSyntaxError(TranslateError):
    """Text that is no IR function; `line` counts from 1."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(f"line {line}: {reason}")
        self.line = line


def parse_functions(text: str) -> list[Function]:
    """The functions in `text`, in order."""
    try:
        tree = _grammar().parse(text + "\n")
    except UnexpectedInput as error:
        rows = text.split("\n")
        line = min(max(error.line, 1), len(rows))
        raise IrSyntaxError(line, f"cannot read IR: {rows[line - 1].strip()}") from None
    return [_Builder(method).build() for method in tree.children]


@lru_cache(maxsize=None)
def _grammar() -> Lark:
    return Lark(Path(__file__).with_name("grammar.lark").read_text(), parser="lalr", lexer="contextual",
                maybe_placeholders=True)


_ESCAPE = re.compile(r"\\(?:u\{([0-9a-f]+)\}|(.))")


def unquote(literal: str) -> str:
    """The text of a string literal with its quotes."""
    return _ESCAPE.sub(lambda m: chr(int(m[1], 16)) if m[1] else "\n" if m[2] == "n" else m[2], literal[1:-1])


def _member(text: str, line: int) -> tuple[str, str, str]:
    if text.startswith('"'):
        text = unquote(text)
    head, colon, descriptor = text.rpartition(":")
    klass, dot, name = head.rpartition(".")
    if not (colon and dot and descriptor):
        raise IrSyntaxError(line, f"{text} is no member name")
    return klass, name, descriptor


class _Builder:
    def __init__(self, tree: Tree) -> None:
        self.static, member, self.hidden, self.file, *rest = tree.children
        ref = MethodRef(*self.member(member))
        self.scopes = [Scope(ref, self.file_name(self.file))]
        self.fn = Function(ref, signature(ref.descriptor)[1], self.scopes[0], static=bool(self.static), hidden=bool(self.hidden))
        self.trees = []
        for tree in rest:
            if tree.data == "scope":
                self.add_scope(tree)
            else:
                self.trees.append(tree)
        self.values: dict[str, Value] = {}
        self.blocks: dict[str, Block] = {}

    @staticmethod
    def member(tree: Tree) -> tuple[str, str, str]:
        return _member(tree.children[0], tree.children[0].line)

    @staticmethod
    def file_name(tree: Tree | None) -> str | None:
        return unquote(tree.children[0]) if tree else None

    def add_scope(self, tree: Tree) -> None:
        number, member, file, parent, line = tree.children
        if int(number) != len(self.scopes) or (parent and int(parent) >= len(self.scopes)):
            raise IrSyntaxError(number.line, "scopes must be numbered in order, parents first")
        self.scopes.append(Scope(MethodRef(*self.member(member)), self.file_name(file),
                                 self.scopes[int(parent)] if parent else None, int(line) if line else 0))

    def build(self) -> Function:
        fn = self.fn
        for tree in self.trees:
            label = tree.children[0]
            if label in self.blocks:
                raise IrSyntaxError(label.line, f"{label} is there twice")
            block = Block(int(label[1:]))
            self.blocks[label] = block
            fn.blocks.append(block)
        for tree in self.trees:
            self.define(tree)
        for tree in self.trees:
            self.fill(tree)
        fn.next_value = 1 + max((value.id for value in self.values.values()), default=-1)
        fn.next_block = 1 + max(block.id for block in fn.blocks)
        return fn

    def define(self, tree: Tree) -> None:
        """Make the block's values, so that uses may come before definitions in the text."""
        block = self.blocks[tree.children[0]]
        for child in tree.children[1:]:
            if isinstance(child, Tree) and child.data == "param":
                block.params.append(self.define_value(child))
            elif isinstance(child, Tree) and child.data == "instr" and child.children[0]:
                self.define_value(child.children[0])

    def define_value(self, tree: Tree) -> Value:
        name, type_tree = tree.children
        if name in self.values:
            raise IrSyntaxError(name.line, f"{name} is defined twice")
        parts = type_tree.children
        klass, exact, nonnull = None, False, type_tree.data == "nonnull_type"
        if type_tree.data == "ref_type":
            _, exact_mark, class_tree, mark = parts
            klass, exact, nonnull = self.class_name(class_tree.children[0]), bool(exact_mark), bool(mark)
        value = self.values[name] = Value(int(name[1:]), str(parts[0]), klass, exact, nonnull)
        return value

    @staticmethod
    def class_name(token: Token) -> str:
        return unquote(token) if token.type == "STRING" else str(token)

    def value(self, token: Token) -> Value:
        value = self.values.get(token)
        if value is None:
            raise IrSyntaxError(token.line, f"{token} has no definition")
        return value

    def edge(self, tree: Tree) -> Edge:
        label, *args = tree.children
        return Edge(self.block(label), [self.value(arg) for arg in args if arg is not None])

    def block(self, label: Token) -> Block:
        block = self.blocks.get(label)
        if block is None:
            raise IrSyntaxError(label.line, f"there is no block {label}")
        return block

    def fill(self, tree: Tree) -> None:
        block = self.blocks[tree.children[0]]
        for child in tree.children[1:]:
            if isinstance(child, Tree):
                if child.data == "edge":
                    block.handler = self.edge(child)
                elif child.data == "instr":
                    block.instrs.append(self.instr(child))
            elif child is not None and child.type == "BLOCK":
                block.pad = self.block(child)
            elif child is not None and child.type == "COLD":
                block.cold = True

    def instr(self, tree: Tree) -> Instr:
        result, name, cond, *operands, line = tree.children
        op = OPS.get(name)
        if op is None:
            raise IrSyntaxError(name.line, f"there is no operation {name}")
        args: list[Value] = []
        edges: list[Edge] = []
        attrs: list = [str(cond)] if cond else []
        for operand in operands:
            if operand is None:
                continue
            if isinstance(operand, Tree):
                if operand.data == "edge":
                    edges.append(self.edge(operand))
                elif operand.data == "float":
                    attrs.append(int(operand.children[0], 16))
                else:
                    cases = [case for case in operand.children if case is not None]
                    attrs.append(tuple(int(case.children[0]) for case in cases))
                    edges += [self.edge(case.children[1]) for case in cases]
            elif operand.type == "VALUE":
                args.append(self.value(operand))
            elif operand.type == "INT":
                attrs.append(int(operand))
            else:
                kind = op.attrs[len(attrs)] if len(attrs) < len(op.attrs) else None
                if kind == "method":
                    attrs.append(MethodRef(*_member(operand, operand.line)))
                elif kind == "field":
                    attrs.append(FieldRef(*_member(operand, operand.line)))
                else:
                    attrs.append(self.class_name(operand))
        number, scope = 0, self.fn.scope
        if line is not None:
            place, _, text = line[1:].strip().partition(":")
            if place and int(place) >= len(self.scopes):
                raise IrSyntaxError(line.line, f"there is no scope {place}")
            number, scope = int(text), self.scopes[int(place or 0)]
        value = self.values[result.children[0]] if result else None
        return Instr(op, args, tuple(attrs), value, edges, number, scope)
