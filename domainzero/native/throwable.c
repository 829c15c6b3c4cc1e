/* java.lang.Throwable's backtrace and what java.lang.StackTraceElement asks of it: pairs of scope address and line,
   youngest first, inlined methods as frames of their own. */

#include "kernel.h"

enum { MAX_ENTRIES = 1024, MAX_ENTRIES_IN_RESERVE = 64 };

struct trace {
    const struct class *thrown; /* its constructors are left out as long as `leading` */
    bool leading;
    uint32_t count, limit;
    uint32_t *out; /* NULL: count only */
};

/* Is it filling the trace, or a constructor of the exception's own class or a superclass? */
static bool makes_exception(const struct trace *trace, const struct scope *scope)
{
    const char *method = image_string_at(scope->method);
    if (!strcmp(method, "fillBacktrace") || !strcmp(method, "fillInStackTrace"))
        return true;
    if (strcmp(method, "<init>"))
        return false;
    for (const struct class *klass = trace->thrown; klass; klass = (const struct class *)(uintptr_t)klass->super)
        if (!strcmp(image_string_at(klass->name), image_string_at(scope->klass)))
            return true;
    return false;
}

static void add_entry(struct trace *trace, const struct scope *scope, uint32_t line)
{
    if (scope->hidden || trace->count == trace->limit)
        return;
    if (trace->leading && makes_exception(trace, scope))
        return;
    trace->leading = false;
    if (trace->out) {
        trace->out[2 * trace->count] = (uint32_t)(uintptr_t)scope;
        trace->out[2 * trace->count + 1] = line;
    }
    trace->count++;
}

static void add_frame(struct trace *trace, const struct frame *frame)
{
    if (frame->method->flags & METHOD_FLAG_HIDDEN)
        return;
    const struct line *entry = line_find(frame->method, frame->pc - 1);
    uint32_t line = entry ? entry->line : 0;
    uint32_t scope = entry && entry->scope ? entry->scope : frame->method->scope;
    while (scope) {
        const struct scope *here = (const struct scope *)(uintptr_t)scope;
        add_entry(trace, here, line);
        line = here->parent_line;
        scope = here->parent;
    }
}

static uint32_t walk(ref thrown, uint32_t limit, uint32_t *out)
{
    struct trace trace = {class_of(thrown), true, 0, limit, out};
    struct frame frame;
    for (bool more = frame_first(current, &frame); more && trace.count < limit; more = frame_next(&frame))
        add_frame(&trace, &frame);
    return trace.count;
}

void throwable_fill_backtrace(ref self)
{
    uint32_t limit = current->domain->heap.in_reserve == current ? MAX_ENTRIES_IN_RESERVE : MAX_ENTRIES;
    struct handle thrown;
    handle_push(&thrown, self);
    uint32_t count = walk(self, limit, NULL);
    ref pairs = new_array(known_class(KNOWN_CLASS_ARRAY_I), (int32_t)(2 * count));
    self = handle_pop(&thrown);
    walk(self, count, (uint32_t *)(uintptr_t)(pairs + ARRAY_DATA));
    store32(self + FIELD_JAVA_LANG_THROWABLE_BACKTRACE, pairs);
}

/* ---- java.lang.StackTraceElement ---- */

/* Only addresses that the kernel wrote into a backtrace come here, but a crossing exception brings them from elsewhere:
   whatever lies outside the image's tables has no name. */
static ref scope_text(int32_t scope, uint32_t member)
{
    uint32_t address = (uint32_t)scope;
    if (address < IMAGE->rodata_start || address + sizeof(struct scope) > IMAGE->rodata_end)
        return 0;
    uint32_t text = load32(address + member);
    return text ? string_new(image_string_at(text), strlen(image_string_at(text))) : 0;
}

ref scope_class(int32_t scope) { return scope_text(scope, OFFSET_SCOPE_KLASS); }
ref scope_method(int32_t scope) { return scope_text(scope, OFFSET_SCOPE_METHOD); }
ref scope_file(int32_t scope) { return scope_text(scope, OFFSET_SCOPE_FILE); }
