/*
 * The image's tables by code address, and walks over a thread's stack: the only place that knows where Java frames and the C frames
 * between them lie. A thread's stack is a sequence of Java frames and C -> Java transitions; thread.java_sp marks the youngest Java
 * frame that called C, thread.calls the youngest transition, and whichever lies lower is the younger.
 */
#include "kernel.h"

extern char enter_java_return[];

/* Index of the last of `count` entries of `size` bytes whose first word is <= key, or -1. */
static int32_t find_last(uint32_t table, uint32_t count, uint32_t size, uint32_t key)
{
    int32_t low = 0;
    int32_t high = (int32_t)count;
    while (low < high) {
        int32_t middle = low + (high - low) / 2;
        if (load32(table + (uint32_t)middle * size) <= key)
            low = middle + 1;
        else
            high = middle;
    }
    return low - 1;
}

const struct method *method_find(uint32_t code_address)
{
    const struct image *image = IMAGE;
    if (code_address < image->text_start || code_address >= image->text_end)
        return NULL;
    int32_t index = find_last(image->methods, image->method_count, sizeof(struct method), code_address);
    if (index < 0)
        return NULL;
    const struct method *method = (const struct method *)(uintptr_t)image->methods + index;
    return code_address < method->code_end ? method : NULL;
}

const struct safepoint *safepoint_find(const struct method *method, uint32_t return_address)
{
    uint32_t pc = return_address - method->code_start;
    int32_t index = find_last(method->safepoints, method->safepoint_count, sizeof(struct safepoint), pc);
    if (index < 0)
        return NULL;
    const struct safepoint *safepoint = (const struct safepoint *)(uintptr_t)method->safepoints + index;
    return safepoint->pc == pc ? safepoint : NULL;
}

uint32_t trap_stub_find(uint32_t code_address)
{
    const struct method *method = method_find(code_address);
    if (!method)
        return 0;
    uint32_t pc = code_address - method->code_start;
    int32_t index = find_last(method->traps, method->trap_count, sizeof(struct trap), pc);
    if (index < 0)
        return 0;
    const struct trap *trap = (const struct trap *)(uintptr_t)method->traps + index;
    return trap->pc == pc ? method->code_start + trap->stub : 0;
}

const struct line *line_find(const struct method *method, uint32_t code_address)
{
    uint32_t pc = code_address - method->code_start;
    int32_t index = find_last(method->lines, method->line_count, sizeof(struct line), pc);
    return index < 0 ? NULL : (const struct line *)(uintptr_t)method->lines + index;
}

static enum frame_kind at_return_address(struct frame *frame, uintptr_t sp, uint32_t pc)
{
    frame->sp = sp;
    frame->pc = pc;
    if (pc == (uint32_t)(uintptr_t)enter_java_return) {
        frame->method = NULL;
        return frame->kind = frame->calls ? FRAME_CALL : FRAME_BROKEN;
    }
    frame->method = method_find(pc - 1);
    return frame->kind = frame->method ? FRAME_JAVA : FRAME_BROKEN;
}

static enum frame_kind below_c(struct frame *frame)
{
    if (frame->calls && (!frame->java_sp || frame->java_sp > (uintptr_t)frame->calls))
        return frame->kind = FRAME_CALL;
    if (!frame->java_sp)
        return frame->kind = FRAME_END;
    return at_return_address(frame, frame->java_sp, load32(frame->java_sp - 8));
}

enum frame_kind walk_start(const struct thread *thread, struct frame *frame)
{
    *frame = (struct frame){ .java_sp = thread->java_sp, .calls = thread->calls };
    return below_c(frame);
}

enum frame_kind walk_start_at(const struct thread *thread, uintptr_t sp, uint32_t pc, struct frame *frame)
{
    *frame = (struct frame){ .java_sp = thread->java_sp, .calls = thread->calls };
    return at_return_address(frame, sp, pc);
}

enum frame_kind walk_next(struct frame *frame)
{
    switch (frame->kind) {
    case FRAME_JAVA: {
        uintptr_t caller = frame->sp + frame->method->frame_size + 8;
        return at_return_address(frame, caller, load32(caller - 8));
    }
    case FRAME_CALL:
        frame->java_sp = frame->calls->java_sp;
        frame->calls = frame->calls->older;
        frame->method = NULL;
        return below_c(frame);
    default:
        return frame->kind = FRAME_END;
    }
}

static bool java_frame(struct frame *frame)
{
    while (frame->kind == FRAME_CALL)
        walk_next(frame);
    if (frame->kind == FRAME_BROKEN)
        panic("stack walk: %x at %lx is in no method", frame->pc, (uint64_t)frame->sp);
    return frame->kind == FRAME_JAVA;
}

bool frame_first(const struct thread *thread, struct frame *frame)
{
    walk_start(thread, frame);
    return java_frame(frame);
}

bool frame_next(struct frame *frame)
{
    walk_next(frame);
    return java_frame(frame);
}

static void visit_frame(const struct frame *frame, void (*visit)(uint32_t *, void *), void *context)
{
    const struct safepoint *safepoint = safepoint_find(frame->method, frame->pc);
    if (!safepoint)
        panic("stack walk: %x is no safepoint", frame->pc);
    const uint32_t *bitmap = (const uint32_t *)(uintptr_t)safepoint->slots;
    for (uint32_t word = 0; bitmap && word < safepoint->slot_words; word++)
        for (uint32_t bits = bitmap[word]; bits; bits &= bits - 1)
            visit((uint32_t *)(frame->sp + 8 * (32 * word + (uint32_t)__builtin_ctz(bits))), context);
}

/* References among the stack arguments that C pushed for Java. */
static void visit_call(const struct call_frame *call, void (*visit)(uint32_t *, void *), void *context)
{
    for (uint64_t bits = call->entry->stack_references; bits; bits &= bits - 1)
        visit((uint32_t *)(call->entry->stack_at + 8 * (uint64_t)__builtin_ctzll(bits)), context);
}

void stack_visit_references(struct thread *thread, void (*visit)(uint32_t *slot, void *context), void *context)
{
    struct frame frame;
    for (enum frame_kind kind = walk_start(thread, &frame); kind != FRAME_END; kind = walk_next(&frame)) {
        if (kind == FRAME_BROKEN)
            panic("stack walk: %x at %lx is in no method", frame.pc, (uint64_t)frame.sp);
        if (kind == FRAME_JAVA)
            visit_frame(&frame, visit, context);
        else
            visit_call(frame.calls, visit, context);
    }
    for (struct handle *handle = thread->handles; handle; handle = handle->older)
        visit((uint32_t *)&handle->object, context);
    visit((uint32_t *)&thread->java_thread, context);
    visit((uint32_t *)&thread->exception, context);
}
