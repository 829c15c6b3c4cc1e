"""The contract between compiled Java code and the microkernel, as tables.

Everything that both sides must agree on stands here once: the structures that the translator writes into the image and
the kernel reads, the few kernel structures whose head compiled code reads, field offsets of Java classes known to C,
and the classes and methods that the kernel calls by name.  `python -m translator.abi` prints `kernel/layout.h`; a unit
test keeps the checked-in copy fresh.  Prose that gives the meaning behind the tables: `docs/runtime-abi.md`.
"""

from __future__ import annotations

from dataclasses import dataclass

SIZES = {"u8": 1, "u16": 2, "u32": 4, "u64": 8}

IMAGE_BASE = 0x0080_0000
"""Address of the image header; the kernel lies below (from 1 MiB), Java text, read-only data and data follow it."""

NULL_GUARD = 0x1_0000
"""Addresses below this are unmapped: a field access with a smaller offset is its own null check."""

ARRAY_LENGTH = 8
"""Offset of an array's length (i32)."""

ARRAY_DATA = 16
"""Offset of element 0, whatever the element type."""

OBJECT_HEADER = 8
"""u32 class descriptor address, u32 header word owned by the kernel (identity hash, monitor)."""

STACK_RESERVE = 32 * 1024
"""Bytes below a thread's stack limit that runtime functions and leaf frames may use."""

FRAME_PROBE = 2048
"""Frames larger than this compare `rsp - frame size` with the limit instead of `rsp`."""


@dataclass(frozen=True)
class Field:
    """One structure member; `count` > 1 makes it an array."""

    name: str
    type: str
    note: str
    count: int = 1


@dataclass(frozen=True)
class Struct:
    """A C structure whose members stand at their natural alignment in the order given."""

    name: str
    note: str
    fields: tuple[Field, ...]

    def offset(self, field: str) -> int:
        """Byte offset of `field`; KeyError if there is none."""
        position = 0
        for member in self.fields:
            size = SIZES[member.type]
            position = (position + size - 1) // size * size
            if member.name == field:
                return position
            position += size * member.count
        raise KeyError(f"{self.name}.{field}")

    @property
    def size(self) -> int:
        """Bytes, rounded up to the strictest member."""
        last = self.fields[-1]
        align = max(SIZES[member.type] for member in self.fields)
        end = self.offset(last.name) + SIZES[last.type] * last.count
        return (end + align - 1) // align * align


CLASS = Struct("class", "class descriptor, read-only, 16-byte aligned, shared by all domains", (
    Field("number", "u32", "preorder number: C and its subclasses have number..number+subclasses-1"),
    Field("subclasses", "u32", "how many classes are C or below it; 1 for arrays and interfaces"),
    Field("kind", "u32", "CLASS_KIND_* in the low byte, CLASS_FLAG_* above"),
    Field("size", "u32", "bytes of an instance (multiple of 8); of one element for an array class"),
    Field("name", "u32", "char *: binary name, java.lang.String, [I, [Ljava.lang.String;"),
    Field("super", "u32", "class *: superclass; 0 for Object, interfaces and primitives; Object for arrays"),
    Field("element", "u32", "class *: element class of an array, else 0"),
    Field("array", "u32", "class *: the class of arrays of this, or 0 if the image has none"),
    Field("ref_offsets", "u32", "u16 *: count, then byte offsets of reference fields, superclass's included"),
    Field("class_object", "u32", "the immortal java.lang.Class object"),
    Field("clinit", "u32", "code address of <clinit>, or 0"),
    Field("init_state", "u32", "offset of the init-state byte in a domain's statics"),
    Field("proxy", "u32", "class *: proxy class for a service of this class, or 0 if it is no portal"),
    Field("interfaces", "u32", "u32 *: count, then class * of every interface it implements, inherited ones included, in the order of initialisation"),
    Field("values", "u32", "code address of static values() of an enum class, else 0"),
    Field("fields", "u32", "struct field_info *: count (u32) then entries; 0 if none"),
    # interface bits (image.interface_bytes of them) and then the dispatch table of u32 code addresses follow
))

CLASS_KINDS = ("instance", "interface", "array_ref", "array_primitive", "primitive")
CLASS_FLAGS = {
    "abstract": 0x100,
    "portal": 0x200,        # implements jx.zero.Portal: crosses domains by reference
    "proxy": 0x400,         # generated stand-in for a service of another domain
    "fast_portal": 0x800,   # stateless kernel service: crossing a domain makes another instance
    "memory": 0x1000,       # a memory object: crossing a domain duplicates the view and counts a reference
    "kernel_object": 0x2000,  # field at 8 is a counted kernel object (AtomicVariable): likewise
    "no_copy": 0x4000,      # must not cross domains at all (Thread, Class excepted)
    "enum": 0x8000,         # crosses a domain as the constant of the same ordinal
    "throwable": 0x10000,
    "reference": 0x20000,
    "default_clinit": 0x40000,  # interface with default methods and <clinit>: initialised before classes that implement it (JVMS 5.5)
}

FIELD_INFO = Struct("field_info", "one field, for inspection", (
    Field("name", "u32", "char *"),
    Field("descriptor", "u32", "char *"),
    Field("offset", "u32", "from the object, or from the domain's statics"),
    Field("flags", "u32", "1: static"),
))

THREAD = Struct("thread_head", "start of struct thread; r15 points here while Java code runs", (
    Field("limit", "u64", "stack limit that polls compare rsp with; all ones when a switch is wanted"),
    Field("java_sp", "u64", "rsp of the youngest Java frame at its call into C"),
    Field("statics", "u64", "the domain's static fields"),
    Field("domain", "u64", "struct domain *"),
    Field("exception", "u64", "the exception in flight, while unwinding"),
))

DOMAIN = Struct("domain_head", "start of struct domain", (
    Field("alloc_top", "u64", "next free byte of the allocation area, which is zeroed ahead"),
    Field("alloc_limit", "u64", "end of that area"),
))

METHOD = Struct("method", "one compiled method; the table is sorted by code_start", (
    Field("code_start", "u32", "first byte"),
    Field("code_end", "u32", "behind the last byte"),
    Field("frame_size", "u32", "bytes between rsp in the body and the return address"),
    Field("klass", "u32", "class *: where it is declared"),
    Field("safepoints", "u32", "struct safepoint *, sorted by pc"),
    Field("safepoint_count", "u32", ""),
    Field("traps", "u32", "struct trap *, sorted by pc"),
    Field("trap_count", "u32", ""),
    Field("lines", "u32", "struct line *, sorted by pc"),
    Field("line_count", "u32", ""),
    Field("scope", "u32", "struct scope *: the method itself"),
    Field("flags", "u32", "METHOD_FLAG_*"),
))

METHOD_FLAGS = {"hidden": 1}  # left out of stack traces (throw helpers, generated bridges)

SAFEPOINT = Struct("safepoint", "a call: where references lie in the frame and where its exceptions go", (
    Field("pc", "u32", "return address - code_start"),
    Field("handler", "u32", "landing pad - code_start, or 0: unwind further"),
    Field("slots", "u32", "u32 *: bitmap words; bit i: the 8-byte slot at rsp + 8*i holds a reference; 0: no slot does"),
    Field("slot_words", "u32", "number of words"),
))

TRAP = Struct("trap", "an instruction whose page fault means null", (
    Field("pc", "u32", "instruction - code_start"),
    Field("stub", "u32", "where to go on, all registers kept - code_start"),
))

LINE = Struct("line", "from this pc on, source line and inlining scope", (
    Field("pc", "u32", "offset from code_start"),
    Field("line", "u32", "0: unknown"),
    Field("scope", "u32", "struct scope *"),
))

SCOPE = Struct("scope", "a method, or a method inlined at a line of another scope", (
    Field("klass", "u32", "char *: binary class name"),
    Field("method", "u32", "char *: method name"),
    Field("file", "u32", "char *: source file name, or 0"),
    Field("parent", "u32", "struct scope *: where it was inlined, or 0"),
    Field("parent_line", "u32", "line of the inlined call"),
    Field("hidden", "u32", "1: left out of stack traces"),
))

PORTAL_METHOD = Struct("portal_method", "what a proxy stub hands to portal_call", (
    Field("name", "u32", "char *: interface.method"),
    Field("dispatch", "u32", "byte offset of the target's code address in the service object's class descriptor"),
    Field("interface", "u32", "class * of the portal interface"),
    Field("parameters", "u32", "char *: one letter a parameter, I J F D L (boolean to int are I), 'this' not counted"),
    Field("result", "u32", "the same letter, or V"),
    Field("parameter_count", "u32", "length of parameters"),
    Field("simple", "u32", "1: all parameters fit into integer registers beside 'this', and no float is among them and the result"),
    Field("references", "u32", "if simple, bit i: parameter i is a reference"),
))

PORTAL_SIMPLE_PARAMETERS = 5
"""Most parameters of a simple portal method."""

BOOT_DOMAIN = Struct("boot_domain", "a domain to create at boot, from the system's configuration", (
    Field("name", "u32", "char *"),
    Field("heap_bytes", "u32", "live data limit; the copying collector reserves as much again"),
    Field("main", "u32", "code address of static void main(String[])"),
    Field("main_class", "u32", "class *"),
    Field("arguments", "u32", "char **: 0-terminated"),
    Field("grants", "u32", "GRANT_* bits: names that its Naming shows"),
    Field("flags", "u32", "BOOT_FLAG_*"),
    Field("parameter_quota", "u32", "bytes that one portal call may copy into this domain"),
    Field("max_threads", "u32", ""),
    Field("stack_bytes", "u32", "of each thread"),
))

GRANTS = {"ports": 1, "interrupts": 2, "device_memory": 4, "dma": 8, "scheduler": 16, "console": 32, "memory": 64}
BOOT_FLAGS = {
    "critical": 1,     # the machine powers off when this domain's main thread and all its non-daemon threads have ended
    "gc_stress": 2,    # collect at every allocation
    "arguments": 4,    # append the arguments given from outside (fw_cfg opt/jx64/args)
}

IMAGE_STRING = Struct("image_string", "an immortal String literal, for intern()", (
    Field("hash", "u32", "String.hashCode; the table is sorted by it"),
    Field("object", "u32", ""),
))

KNOWN_CLASSES = (
    "java.lang.Object", "java.lang.String", "java.lang.Class", "java.lang.Throwable", "java.lang.Thread",
    "java.lang.StackTraceElement", "[Z", "[B", "[C", "[S", "[I", "[J", "[F", "[D", "[Ljava.lang.String;",
    "[Ljava.lang.Object;",
    "jx.zero.ReadOnlyMemory", "jx.zero.Memory", "jx.zero.DeviceMemory", "jx.zero.AtomicVariable",
    "jx.zero.Naming", "jx.zero.MemoryManager", "jx.zero.DeviceMemoryManager", "jx.zero.Dma", "jx.zero.Ports",
    "jx.zero.Interrupts", "jx.zero.Console", "jx.zero.SchedulerManager", "jx.zero.Clock",
    "jx.zero.InterruptHandler", "jx.zero.Scheduler",
)
"""Classes that C names; always in the image when their component is, else their image field is 0."""

KNOWN_METHODS = {
    "thread_run": ("java.lang.Thread", "run0", "()V"),
    "uncaught": ("java.lang.Thread", "uncaught", "(Ljava/lang/Throwable;)V"),
    "throw_null": ("jdk.internal.Throw", "nullPointer", "()V"),
    "throw_index": ("jdk.internal.Throw", "arrayIndex", "(II)V"),
    "throw_divide": ("jdk.internal.Throw", "divideByZero", "()V"),
    "throw_cast": ("jdk.internal.Throw", "classCast", "(Ljava/lang/Object;Ljava/lang/Class;)V"),
    "throw_store": ("jdk.internal.Throw", "arrayStore", "(Ljava/lang/Object;)V"),
    "throw_size": ("jdk.internal.Throw", "negativeArraySize", "(I)V"),
    "throw_incompatible": ("jdk.internal.Throw", "incompatibleClass", "(Ljava/lang/Object;Ljava/lang/Class;)V"),
    "throw_abstract": ("jdk.internal.Throw", "abstractMethod", "()V"),
    "throw_stack_overflow": ("jdk.internal.Throw", "stackOverflow", "()V"),
    "throw_out_of_memory": ("jdk.internal.Throw", "outOfMemory", "()V"),
    "throw_initializer": ("jdk.internal.Throw", "exceptionInInitializer", "(Ljava/lang/Throwable;)V"),
    "throw_no_class": ("jdk.internal.Throw", "noClassDefFound", "(Ljava/lang/Class;)V"),
    "throw_monitor_state": ("jdk.internal.Throw", "illegalMonitorState", "()V"),
    "throw_interrupted": ("jdk.internal.Throw", "interrupted", "()V"),
    "throw_illegal_argument": ("jdk.internal.Throw", "illegalArgument", "(Ljava/lang/String;)V"),
    "throw_clone": ("jdk.internal.Throw", "cloneNotSupported", "(Ljava/lang/Object;)V"),
    "throw_memory_bounds": ("jx.zero.MemoryFault", "bounds", "(III)V"),
    "throw_memory_revoked": ("jx.zero.MemoryFault", "revoked", "()V"),
    "throw_portal_revoked": ("jx.zero.PortalFault", "revoked", "()V"),
    "throw_portal_quota": ("jx.zero.PortalFault", "quota", "(I)V"),
    "throw_portal_type": ("jx.zero.PortalFault", "notPortable", "(Ljava/lang/Class;)V"),
    "throw_domain_terminated": ("jx.zero.PortalFault", "domainTerminated", "()V"),
    "throw_security": ("jx.zero.PortalFault", "notGranted", "(Ljava/lang/String;)V"),
    "handle_interrupt": ("jx.zero.InterruptHandler", "handleInterrupt", "()V"),
    "scheduler_runnable": ("jx.zero.Scheduler", "runnable", "(I)V"),
    "scheduler_gone": ("jx.zero.Scheduler", "gone", "(I)V"),
    "scheduler_next": ("jx.zero.Scheduler", "next", "()I"),
}
"""Methods that C or compiled stubs call. A static method's image field is its code address; an instance method's
(the last four and Thread.run0) is the byte offset of its dispatch entry in the receiver's class descriptor, except that
run0 and the throw helpers are code addresses. 0 if the component is not in the image."""

KNOWN_FIELDS = {
    ("java.lang.String", "value"): 8,       # char[]
    ("java.lang.String", "hash"): 12,       # int
    ("java.lang.Class", "name"): 8,         # String
    ("java.lang.Class", "descriptor"): 12,  # int: struct class *
    ("java.lang.Throwable", "backtrace"): 8,  # int[]: (struct scope *, line) pairs, youngest first
    ("java.lang.Thread", "kernelThread"): 8,  # long: struct thread *, 0 before start and after the end
    ("java.lang.Thread", "service"): 47,    # boolean: made by the kernel to serve portal calls
    ("java.lang.Enum", "ordinal"): 12,      # int; name, a String, stands at 8
    ("jx.zero.ReadOnlyMemory", "base"): 8,  # int: address of byte 0
    ("jx.zero.ReadOnlyMemory", "size"): 12,  # int: bytes
    ("jx.zero.ReadOnlyMemory", "control"): 16,  # int: struct memory_control *, whose first u32 is 1 while valid
    ("jx.zero.AtomicVariable", "handle"): 8,  # long: struct atomic *
}
"""Java fields that C or translator plugins touch, with the offset that the layout must give them."""

IMAGE_MAGIC = 0x3436_786A  # "jx64"

IMAGE = Struct("image", "the image header, at IMAGE_BASE", (
    Field("magic", "u32", "IMAGE_MAGIC"),
    Field("end", "u32", "first byte behind the image's data"),
    Field("text_start", "u32", "compiled Java code"),
    Field("text_end", "u32", ""),
    Field("rodata_start", "u32", "descriptors and tables"),
    Field("rodata_end", "u32", ""),
    Field("data_start", "u32", "immortal objects (literals, Class objects): outside every heap, shared, never copied"),
    Field("data_end", "u32", ""),
    Field("methods", "u32", "struct method *"),
    Field("method_count", "u32", ""),
    Field("classes", "u32", "u32 *: class * of every class"),
    Field("class_count", "u32", ""),
    Field("strings", "u32", "struct image_string *"),
    Field("string_count", "u32", ""),
    Field("domains", "u32", "struct boot_domain *"),
    Field("domain_count", "u32", ""),
    Field("statics_bytes", "u32", "size of each domain's statics"),
    Field("statics_refs", "u32", "the first so many bytes of it are 4-byte references"),
    Field("interface_bytes", "u32", "bytes of interface bits behind each class descriptor"),
    Field("proxy_base", "u32", "class *: jx.zero.Proxy, or 0"),
    Field("statics_initial", "u32", "what a new domain's statics hold: ConstantValue attributes, else zero"),
    Field("known_classes", "u32", "class * each, in KNOWN_CLASSES order", len(KNOWN_CLASSES)),
    Field("known_methods", "u32", "see KNOWN_METHODS", len(KNOWN_METHODS)),
))

STRUCTS = (CLASS, FIELD_INFO, THREAD, DOMAIN, METHOD, SAFEPOINT, TRAP, LINE, SCOPE, PORTAL_METHOD, BOOT_DOMAIN,
           IMAGE_STRING, IMAGE)


def c_name(java_name: str) -> str:
    """Constant-style name of a class: java.lang.String -> JAVA_LANG_STRING, [I -> ARRAY_I."""
    if java_name.startswith("["):
        return "ARRAY_" + c_name(java_name[1:].removeprefix("L").rstrip(";"))
    return java_name.replace(".", "_").upper()


def layout_header() -> str:
    """The text of kernel/layout.h."""
    lines = ["/* Generated by `python -m translator.abi`: the tables of translator/abi.py for C. */",
             "#ifndef JX_LAYOUT_H", "#define JX_LAYOUT_H", ""]
    for name in ("IMAGE_BASE", "IMAGE_MAGIC", "NULL_GUARD", "OBJECT_HEADER", "ARRAY_LENGTH", "ARRAY_DATA",
                 "STACK_RESERVE", "PORTAL_SIMPLE_PARAMETERS"):
        lines.append(f"#define {name} {globals()[name]:#x}")
    lines.append("")
    for kind, name in enumerate(CLASS_KINDS):
        lines.append(f"#define CLASS_KIND_{name.upper()} {kind}")
    for prefix, table in (("CLASS_FLAG", CLASS_FLAGS), ("METHOD_FLAG", METHOD_FLAGS), ("GRANT", GRANTS),
                          ("BOOT_FLAG", BOOT_FLAGS)):
        lines += [f"#define {prefix}_{name.upper()} {value:#x}" for name, value in table.items()]
    lines.append("")
    for (klass, field), offset in KNOWN_FIELDS.items():
        lines.append(f"#define FIELD_{c_name(klass)}_{field.upper()} {offset}")
    lines.append("")
    for index, name in enumerate(KNOWN_CLASSES):
        lines.append(f"#define KNOWN_CLASS_{c_name(name)} {index}")
    for index, name in enumerate(KNOWN_METHODS):
        lines.append(f"#define KNOWN_METHOD_{name.upper()} {index}")
    for struct in STRUCTS:
        lines.append("")
        lines += [f"#define OFFSET_{struct.name.upper()}_{field.name.upper()} {struct.offset(field.name)}"
                  for field in struct.fields]
        lines.append(f"#define SIZEOF_{struct.name.upper()} {struct.size}")
    lines += ["", "#ifndef __ASSEMBLER__", "#include <stdint.h>", "#include <stddef.h>"]
    for struct in STRUCTS:
        lines += ["", f"/* {struct.note} */", f"struct {struct.name} {{"]
        for field in struct.fields:
            suffix = f"[{field.count}]" if field.count > 1 else ""
            note = f" /* {field.note} */" if field.note else ""
            lines.append(f"    {'uint' + field.type[1:] + '_t'} {field.name}{suffix};{note}")
        lines.append("};")
        lines.append(f"_Static_assert(sizeof(struct {struct.name}) == {struct.size}, \"{struct.name}\");")
        last = struct.fields[-1].name
        lines.append(f"_Static_assert(offsetof(struct {struct.name}, {last}) == {struct.offset(last)}, "
                     f"\"{struct.name}.{last}\");")
    lines += ["", "#endif", "#endif", ""]
    return "\n".join(lines)


if __name__ == "__main__":
    print(layout_header(), end="")
