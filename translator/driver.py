"""From a configuration to a bootable image: `build_image` is the map of the whole translator.

sources -> javac -> class files -> world -> verified -> reachable methods -> machine code -> linked with the kernel.
"""

from __future__ import annotations

import fcntl
import hashlib
import multiprocessing
import time
import tomllib
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from translator.bounds.budgets import ImageBounds, bound_image
from translator.cache import Pack, translator_digest
from translator.config import DomainConfig, ImageConfig
from translator.errors import ConfigError
from translator.frontend.indy import link_dynamic
from translator.ir.func import MethodRef
from translator.javac import Compiler, SourceTree
from translator.link.image import LinkedImage, Linker, Program
from translator.link.kernel import build_kernel
from translator.pipeline import Options, compile_method
from translator.verify.classes import verify_class
from translator.verify.depends import check_components
from translator.world.classes import PUBLIC, STATIC, Code, JavaClass
from translator.world.component import Component, load_component
from translator.world.dispatch import Dispatch
from translator.world.reach import Reached, reach
from translator.world.world import World
from translator.x86.target import CompiledMethod

WORKERS = 2
MAIN_DESCRIPTOR = "([Ljava/lang/String;)V"


class Progress:
    """Where a build stands; this one says nothing. `tools/progress.py` shows it on a terminal."""

    def stage(self, text: str) -> None:
        """A stage begins."""

    def step(self, done: int, total: int) -> None:
        """So much of the present stage is done."""


@dataclass
class Workspace:
    """The checkout and its build directory."""

    root: Path
    build: Path

    @classmethod
    def of(cls, root: Path) -> Workspace:
        return cls(root, root / "build")

    @contextmanager
    def locked(self):
        """Keeps other processes from building in the same directory meanwhile. Must not nest."""
        self.build.mkdir(parents=True, exist_ok=True)
        with open(self.build / "lock", "w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield


@dataclass
class BuildResult:
    """A linked image and what it took to make it."""

    image: LinkedImage
    classes: int
    methods: int
    compiled: int
    bounds: ImageBounds
    seconds: dict[str, float] = field(default_factory=dict)


@dataclass
class Prepared:
    """A verified world with everything that is to be compiled; `explain` and `build_image` start from here."""

    config: ImageConfig
    world: World
    reached: Reached
    dispatch: Dispatch
    mains: list[MethodRef]
    options: Options
    seconds: dict[str, float]
    budgets: dict[str, dict[str, int]] = field(default_factory=dict)    # by component


@contextmanager
def _timed(seconds: dict[str, float], name: str, progress: Progress):
    progress.stage(name)
    start = time.perf_counter()
    yield
    seconds[name] = seconds.get(name, 0.0) + time.perf_counter() - start


def build_image(workspace: Workspace, config: ImageConfig, progress: Progress = Progress(),
                program: Component | None = None) -> BuildResult:
    """Builds `build/NAME.elf`. `program` is a component that is not in the tree (a program given on the command line)."""
    with workspace.locked():
        return _build_image(workspace, config, progress, program)


def _build_image(workspace: Workspace, config: ImageConfig, progress: Progress, program: Component | None) -> BuildResult:
    prepared = prepare(workspace, config, progress, program)
    seconds = prepared.seconds
    with _timed(seconds, "compile", progress):
        methods, fresh = _compile_all(workspace, prepared, progress)
    with _timed(seconds, "bounds", progress):
        bounds = _bound(workspace, prepared, methods)
    with _timed(seconds, "kernel", progress):
        kernel = build_kernel(workspace.root, workspace.build / "kernel")
    with _timed(seconds, "link", progress):
        image = Linker(Program(config, prepared.world, prepared.dispatch, set(prepared.reached.classes), methods, prepared.mains,
                               kernel)).link(workspace.build)
    return BuildResult(image, len(prepared.world.classes), len(methods), fresh, bounds, seconds)


def prepare(workspace: Workspace, config: ImageConfig, progress: Progress = Progress(), program: Component | None = None) -> Prepared:
    """Everything up to the list of methods to compile."""
    seconds: dict[str, float] = {}
    with _timed(seconds, "javac", progress):
        components = load_components(workspace, [name for name in config.components if not program or name != program.name])
        if program:
            components.append(program)
    with _timed(seconds, "verify", progress):
        world = new_world(workspace, components)
        check_components(world, components)
        _check_grants(config, components)
        verify_all(workspace, world, progress)
    with _timed(seconds, "reach", progress):
        mains = [_entry_method(world, domain) for domain in config.domains]
        reached = reach(world, mains, proxies=len(config.domains) > 1)
        dispatch = Dispatch(world, reached.classes, reached.called)
    return Prepared(config, world, reached, dispatch, mains, Options(checks=config.checks, inline=tuple(config.inline)), seconds,
                    {component.name: component.budget for component in components})


def compiled_methods(workspace: Workspace, prepared: Prepared, progress: Progress = Progress()) -> list[CompiledMethod]:
    """The machine code of all methods of an image that is not linked now (`explain`, tests)."""
    with workspace.locked():
        return _compile_all(workspace, prepared, progress)[0]


def _bound(workspace: Workspace, prepared: Prepared, methods: list[CompiledMethod]) -> ImageBounds:
    """Time bounds of handlers (BoundError) and stretches without polls; kept while code and hierarchy are the same."""
    pack = Pack(workspace.build / "cache" / f"bounds-{prepared.config.name}.pickle", translator_digest(workspace.root))
    key = hashlib.sha256(repr((prepared.budgets, sorted(prepared.reached.instantiated),
                               sorted((klass.name, klass.digest) for klass in prepared.world.classes.values()))).encode("utf-8", "surrogatepass"))
    for method in methods:
        key.update(repr((method.method, method.code, method.relocations, method.loops)).encode("utf-8", "surrogatepass"))
    bounds = pack.get(key.hexdigest()) or bound_image(prepared.world, methods, prepared.budgets)
    pack.put(key.hexdigest(), bounds)
    pack.save()
    return bounds


def load_components(workspace: Workspace, names: list[str]) -> list[Component]:
    """Compiles (where stale) and reads the named components and all that they require."""
    tree = SourceTree(workspace.root)
    modules = tree.closure(["jdk", *names])
    directories = Compiler(workspace.build / "classes").compile(modules)
    return [load_component(module.component, module.directory / "component.toml", directories[module.module]) for module in modules]


def new_world(workspace: Workspace, components: list[Component]) -> World:
    """A world of all classes of the components."""
    world = World(tomllib.loads((workspace.root / "domainzero" / "portals.toml").read_text()))
    world.dynamic_hook = link_dynamic
    for component in components:
        for klass in component.classes:
            world.add(klass)
    return world


def verify_all(workspace: Workspace, world: World, progress: Progress) -> None:
    """Verifies every class; a verdict is kept while class, verifier and the answers it relied on are the same."""
    pack = Pack(workspace.build / "cache" / "verified.pickle", translator_digest(workspace.root))
    classes = [klass for klass in world.classes.values() if not klass.synthetic]
    for index, klass in enumerate(classes):
        answers = pack.get(klass.digest)
        if answers is None or not world.facts.holds(answers):
            with world.facts.recording() as answers:
                verify_class(world, klass)
        pack.put(klass.digest, answers)
        progress.step(index + 1, len(classes))
    pack.save()


def _entry_method(world: World, domain: DomainConfig) -> MethodRef:
    """The static method a domain starts with; for several mains one is made that calls them in order."""
    mains = [MethodRef(name, "main", MAIN_DESCRIPTOR) for name in domain.main]
    for main in mains:
        klass = world.find(main.klass)
        if klass is None:
            raise ConfigError(f"domain {domain.name}: main class {main.klass} is in none of its components")
        method = klass.method(main.name, main.descriptor)
        if method is None or not method.is_static or not method.is_public:
            raise ConfigError(f"domain {domain.name}: class {main.klass} has no public static void main(String[])")
        if klass.component not in domain.components:
            raise ConfigError(f"domain {domain.name}: main class {main.klass} is in component {klass.component}, which is not in the domain")
    if len(mains) == 1:
        return mains[0]
    klass = JavaClass(f"jx.boot.{domain.name.capitalize()}", "java.lang.Object", synthetic=True, component=domain.components[-1])
    code = bytearray()
    for main in mains:
        index = klass.pool.add(10, main)
        code += bytes((0x2A, 0xB8)) + index.to_bytes(2, "big")  # aload_0; invokestatic
    code.append(0xB1)  # return
    klass.add_method("main", MAIN_DESCRIPTOR, PUBLIC | STATIC, Code(1, 1, bytes(code), place=(klass.name, "main")))
    world.add(klass)
    return MethodRef(klass.name, "main", MAIN_DESCRIPTOR)


_job: tuple[World, Options] | None = None


def _compile_job(ref: MethodRef):
    world, options = _job
    with world.facts.recording() as answers:
        world.facts.note("body", str(ref))
        compiled = compile_method(world, world.declared(ref), options)
    return answers, compiled


def _compile_all(workspace: Workspace, prepared: Prepared, progress: Progress):
    """Compiled methods in deterministic order, and how many of them were not in the cache."""
    global _job
    world, options = prepared.world, prepared.options
    pack = Pack(workspace.build / "cache" / f"compiled-{prepared.config.name}.pickle", translator_digest(workspace.root) + repr(options))
    wanted = [method.ref for method in prepared.reached.methods if _has_machine_code(method)]
    results: dict[MethodRef, object] = {}
    stale: list[MethodRef] = []
    for ref in wanted:
        entry = pack.get(str(ref))
        if entry is not None and world.facts.holds(entry[0]):
            results[ref] = entry[1]
            pack.put(str(ref), entry)
        else:
            stale.append(ref)
    _job = (world, options)
    for index, (answers, compiled) in enumerate(_parallel(_compile_job, stale)):
        results[compiled.method] = compiled
        pack.put(str(compiled.method), (answers, compiled))
        progress.step(index + 1, len(stale))
    pack.save()
    return [results[ref] for ref in wanted], len(stale)


def _has_machine_code(method) -> bool:
    """Natives have a stub where a dispatch table may need it (frontend/stubs.py)."""
    return not method.is_abstract and (not method.is_native or method.is_virtual and not method.is_final and not method.klass.is_final)


def _check_grants(config: ImageConfig, components: list[Component]) -> None:
    """A component's component.toml says what it needs; a domain that holds it must be granted that."""
    needs = {component.name: component.grants for component in components}
    for domain in config.domains:
        for name in domain.components:
            missing = [grant for grant in needs.get(name, ()) if grant not in domain.grants]
            if missing:
                raise ConfigError(f"{config.name}: domain {domain.name} holds component {name}, which needs the grant {missing[0]}; "
                                  f'add it to [domain.{domain.name}] grants')


def _parallel(function: Callable, items: list):
    """Results in order, over both cores by forked workers, which inherit the world without copying."""
    if len(items) < 16:
        yield from map(function, items)
        return
    with multiprocessing.get_context("fork").Pool(WORKERS) as pool:
        yield from pool.imap(function, items, chunksize=8)
