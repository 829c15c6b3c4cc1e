"""`build.py explain`: one method through every stage: bytecode, IR after each pass, machine code with its tables, or its time bound."""

from __future__ import annotations

from tools.progress import TerminalProgress
from translator.bounds.report import bound_lines
from translator.bounds.wcet import Analyzer, BoundError
from translator.classfile.decode import decode
from translator.config import ImageConfig
from translator.driver import Workspace, compiled_methods, prepare
from translator.errors import ConfigError
from translator.ir.text import print_function
from translator.pipeline import compile_method
from translator.world.classes import Method
from translator.x86.explain import listing


def explain_methods(workspace: Workspace, config: ImageConfig, name: str, stage: str | None) -> int:
    """Prints the stages of all methods of that name (`pkg.Class.method`, or with `:descriptor`)."""
    with TerminalProgress("explain") as progress:
        prepared = prepare(workspace, config, progress)
    for method in _find(prepared, config, name):
        if method.is_abstract or method.is_native:
            print(f"{method.ref} is {'abstract' if method.is_abstract else 'native'}")
            continue
        _explain(prepared, method, stage)
    return 0


def explain_bounds(workspace: Workspace, config: ImageConfig, name: str) -> int:
    """Prints time bounds of all methods of that name, or why they have none; exit status 1 if one has none."""
    with TerminalProgress("explain") as progress:
        prepared = prepare(workspace, config, progress)
        methods = compiled_methods(workspace, prepared, progress)
    analyzer = Analyzer(prepared.world, {method.method: method for method in methods})
    failed = 0
    for method in _find(prepared, config, name):
        if method.ref not in analyzer.methods:
            print(f"{method.ref} has no machine code in image {config.name}")
            failed = 1
            continue
        try:
            print("\n".join(bound_lines(analyzer.bound(method.ref))))
        except BoundError as error:
            print(f"{method.ref} has no time bound: {error}")
            failed = 1
    return failed


def _find(prepared, config: ImageConfig, name: str) -> list[Method]:
    head, _, descriptor = name.partition(":")
    klass_name, _, method_name = head.rpartition(".")
    klass = prepared.world.find(klass_name)
    if klass is None:
        raise ConfigError(f"image {config.name} has no class {klass_name}")
    methods = [method for method in klass.methods.values() if method.name == method_name and descriptor in ("", method.descriptor)]
    if not methods:
        raise ConfigError(f"class {klass_name} has no method {name[len(klass_name) + 1:]}")
    return methods


def _explain(prepared, method: Method, stage: str | None) -> None:
    def show(name: str, text: str) -> None:
        if stage in (None, name):
            print(f"== {name}: {method.ref}\n{text.rstrip()}\n")

    if method.code:
        show("bytecode", bytecode_listing(method))
    previous = ""

    def dump(name: str, fn) -> None:
        nonlocal previous
        text = print_function(fn)
        show(name, "(unchanged)" if text == previous and stage is None else text)
        previous = text

    show("machine", listing(compile_method(prepared.world, method, prepared.options, dump)))


_POOL_OPERATIONS = ("ldc", "getfield", "putfield", "getstatic", "putstatic", "invoke", "new", "anewarray", "checkcast", "instanceof", "multianewarray")


def bytecode_listing(method: Method) -> str:
    """One instruction a line, constants resolved, with its source line where that changes; then the exception table."""
    lines = []
    previous = None
    for one in decode(method.code):
        operands = [str(operand) for operand in one.operands]
        if one.name.startswith(_POOL_OPERATIONS) and one.name != "newarray":
            operands[0] = str(method.klass.pool.values[one.operands[0]])
        number = method.code.line(one.pc)
        text = f"{one.pc:5} {one.name} {', '.join(operands)}".rstrip()
        lines.append(text if number == previous else f"{text:72} ; :{number}")
        previous = number
    for handler in method.code.handlers:
        lines.append(f"      {handler.start}-{handler.end}: {handler.catch or 'anything'} goes to {handler.handler}")
    return "\n".join(lines)
