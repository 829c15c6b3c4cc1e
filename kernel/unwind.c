/*
 * Calls from C into Java, and exceptions on their way down a stack.
 *
 * An exception unwinds frame by frame from thread.java_sp (or the youngest transition, if C code without Java callers throws) to
 * the first safepoint with a landing pad or the first transition that catches; every thread's outermost transition does. The C
 * frames between are dropped, and with them the handles on that part of the stack.
 */
#include "kernel.h"

#define OVERFLOW_RESERVE 8192u /* the stack that code making a StackOverflowError must leave to C */

_Static_assert(offsetof(struct java_entry, integers) == ENTRY_INTEGERS, "offsets.h");
_Static_assert(offsetof(struct java_entry, floats) == ENTRY_FLOATS, "offsets.h");
_Static_assert(offsetof(struct java_entry, stack_count) == ENTRY_STACK_COUNT, "offsets.h");
_Static_assert(offsetof(struct java_entry, stack) == ENTRY_STACK, "offsets.h");
_Static_assert(offsetof(struct java_entry, stack_at) == ENTRY_STACK_AT, "offsets.h");
_Static_assert(offsetof(struct java_entry, result) == ENTRY_RESULT, "offsets.h");
_Static_assert(offsetof(struct java_entry, float_result) == ENTRY_FLOAT_RESULT, "offsets.h");

void enter_java(struct java_entry *entry);
void enter_method(struct java_entry *entry, uint32_t code, ref receiver, const uint64_t *arguments);
void leave_java(struct call_frame *frame) __attribute__((noreturn));
void resume_java(uintptr_t sp, uintptr_t pc) __attribute__((noreturn));

#define MAX_ARGUMENTS 255 /* the class file format's limit */

uint64_t call_java_typed(uint32_t code, const char *types, const uint64_t *arguments, unsigned count, char result, bool catch)
{
    uint64_t stack[MAX_ARGUMENTS];
    struct java_entry entry = { .code = code, .catch = catch, .stack = stack };
    unsigned integers = 0;
    unsigned floats = 0;
    KASSERT(count <= MAX_ARGUMENTS);
    for (unsigned i = 0; i < count; i++) {
        bool is_float = types && (types[i] == 'F' || types[i] == 'D');
        if (is_float && floats < 8) {
            entry.floats[floats++] = arguments[i];
        } else if (!is_float && integers < 6) {
            entry.integers[integers++] = arguments[i];
        } else {
            if (types && types[i] == 'L') {
                KASSERT(entry.stack_count < 64);
                entry.stack_references |= 1ull << entry.stack_count;
            }
            stack[entry.stack_count++] = arguments[i];
        }
    }
    enter_java(&entry);
    return result == 'F' || result == 'D' ? entry.float_result : entry.result;
}

uint64_t call_java(uint32_t code, const uint64_t *arguments, unsigned count, bool catch)
{
    return call_java_typed(code, NULL, arguments, count, 'J', catch);
}

uint64_t call_method(uint32_t code, ref receiver, const uint64_t *arguments)
{
    struct java_entry entry; /* of which only this is looked at */
    entry.catch = true;
    entry.stack_references = 0;
    enter_method(&entry, code, receiver, arguments);
    return entry.result;
}

/* Forgets what belongs to the stack below `sp`, and ends an overflow's grace once there is room again. */
static void drop_stack(uintptr_t sp)
{
    while (current->handles && (uintptr_t)current->handles < sp)
        current->handles = current->handles->older;
    uint64_t limit = current->stack_bottom + STACK_RESERVE;
    if (sp >= limit && current->normal_limit != limit) {
        if (current->limit == current->normal_limit)
            current->limit = limit;
        current->normal_limit = limit;
    }
}

static void __attribute__((noreturn)) end_call(struct call_frame *frame, uint64_t exception)
{
    current->exception = exception;
    drop_stack((uintptr_t)frame);
    leave_java(frame);
}

static struct call_frame *outermost_call(void)
{
    struct call_frame *frame = current->calls;
    KASSERT(frame);
    while (frame->older)
        frame = frame->older;
    return frame;
}

void throw_exception(ref exception)
{
    if (!exception)
        throw_known(KNOWN_METHOD_THROW_NULL, 0);
    struct frame frame;
    for (enum frame_kind kind = walk_start(current, &frame); kind != FRAME_END; kind = walk_next(&frame)) {
        if (kind == FRAME_CALL) {
            if (frame.calls->entry->catch)
                end_call(frame.calls, exception);
            continue;
        }
        const struct safepoint *safepoint = kind == FRAME_JAVA ? safepoint_find(frame.method, frame.pc) : NULL;
        if (!safepoint)
            panic("throw: %x at %lx is no safepoint", frame.pc, (uint64_t)frame.sp);
        if (safepoint->handler) {
            current->exception = exception;
            current->calls = frame.calls;
            drop_stack(frame.sp);
            resume_java(frame.sp, frame.method->code_start + safepoint->handler);
        }
    }
    panic("throw: a thread without an outermost transition");
}

void throw_known(unsigned known_method, unsigned count, ...)
{
    uint64_t arguments[6];
    va_list list;
    va_start(list, count);
    for (unsigned i = 0; i < count; i++)
        arguments[i] = va_arg(list, uint64_t);
    va_end(list);
    uint32_t code = IMAGE->known_methods[known_method];
    if (!code)
        panic("throw: the image lacks throw helper %u", known_method);
    call_java(code, arguments, count, false);
    panic("throw: helper %u returned", known_method);
}

void throw_illegal_argument(const char *message)
{
    throw_known(KNOWN_METHOD_THROW_ILLEGAL_ARGUMENT, 1, (uint64_t)string_new(message, strlen(message)));
}

void throw_security(const char *what)
{
    throw_known(KNOWN_METHOD_THROW_SECURITY, 1, (uint64_t)string_new(what, strlen(what)));
}

void check_interface(ref object, unsigned known_interface)
{
    if (!object)
        throw_known(KNOWN_METHOD_THROW_NULL, 0);
    const struct class *interface = known_class(known_interface);
    KASSERT(interface); /* a native that takes it is in the image */
    if (!instance_of(object, interface))
        throw_known(KNOWN_METHOD_THROW_INCOMPATIBLE, 2, (uint64_t)object, (uint64_t)interface->class_object);
}

void forbid_in_handler(void)
{
    if (current->handler)
        end_call(outermost_call(), 1); /* no object: irq.c and schedule.c only ask whether it is 0 */
}

/* The prologue's cold path: the stack is used up, or somebody wants the CPU. */
void stack_check(void)
{
    if (current->java_sp >= current->normal_limit) {
        poll();
        return;
    }
    uint64_t grace = current->stack_bottom + OVERFLOW_RESERVE;
    if (current->normal_limit == grace) {
        kernel_print("thread %u: the stack overflowed while its StackOverflowError was made; the thread ends\n", current->id);
        current->failed = true;
        end_call(outermost_call(), 0);
    }
    current->normal_limit = grace;
    current->limit = grace;
    throw_known(KNOWN_METHOD_THROW_STACK_OVERFLOW, 0);
}
