/*
 * Interrupts, and the rule that makes the rest of the kernel simple:
 *
 *  - An interrupt that arrives while Java code runs calls its Java handler at once, on the handler's own stack and thread, with
 *    interrupts off. The interrupted code may be anywhere between two safepoints.
 *  - One that arrives while C code runs (a runtime function, a collection, the idle loop) is only noted; its handler runs at the next
 *    poll, or when the scheduler is next entered. So handlers never see a half-changed kernel structure or a heap being
 *    collected, and C code needs no interrupt locks. A level-triggered line stays masked meanwhile.
 *  - The kernel's own interrupts (timer, serial input) only set a flag for schedule_pending, and poison the running thread's limit.
 *
 * A handler may allocate while the allocation area has room, since nothing of it lives on when it returns; anything that would
 * collect, block or call another domain ends it (forbid_in_handler), as does an exception: it is removed and its source masked.
 */
#include "kernel.h"
#include "trap.h"
#include "x86.h"

enum { VECTOR_TIMER = 0x30, VECTOR_SERIAL = 0x31, VECTOR_HANDLERS = 0x40, VECTOR_END = 0xf0 };
#define HANDLERS (VECTOR_END - VECTOR_HANDLERS)
#define SERIAL_LINE 4
#define CASCADE_LINE 2 /* never a device's, and its pin is line 0's */

struct handler {
    struct thread *thread; /* NULL: free */
    uint64_t object;       /* root */
    int line;              /* -1: message */
    bool level;
    volatile bool pending;
};

static struct handler handlers[HANDLERS];

static void run_body(void *argument)
{
    struct handler *handler = argument;
    uint32_t code = load32(load32((uint32_t)handler->object) + IMAGE->known_methods[KNOWN_METHOD_HANDLE_INTERRUPT]);
    call_java(code, &handler->object, 1, true);
}

/* Interrupts are off. */
static void run(struct handler *handler)
{
    struct thread *thread = handler->thread;
    call_on_stack(thread, run_body, handler);
    if (!thread->exception) {
        if (handler->level)
            ioapic_mask(handler->line, false);
        return;
    }
    const char *what = thread->exception == 1 ? "a call that handlers must not make" : image_string_at(class_of((ref)thread->exception)->name);
    kernel_print("interrupt handler %s removed: %s\n", image_string_at(class_of((ref)handler->object)->name), what);
    if (handler->line >= 0)
        ioapic_mask(handler->line, true);
    thread->exception = 0;
    thread_free_handler(thread);
    *handler = (struct handler){ .thread = NULL };
}

void irq_run_pending(void)
{
    for (unsigned i = 0; i < HANDLERS; i++) {
        if (!handlers[i].pending)
            continue;
        interrupts_off();
        handlers[i].pending = false;
        run(&handlers[i]);
        interrupts_on();
    }
}

/* Interrupts are off; `current` is the thread that was interrupted. */
static void want_attention(void)
{
    cpu()->work_pending = true;
    if (!current->handler)
        current->limit = ~0ull;
}

static void handler_interrupt(struct handler *handler, bool in_java)
{
    if (!handler->thread)
        return; /* removed, but its device still sends messages */
    if (handler->level)
        ioapic_mask(handler->line, true);
    if (!in_java) {
        handler->pending = true;
        want_attention();
        return;
    }
    uint8_t fp_state[512] __attribute__((aligned(16)));
    fp_save(fp_state);
    run(handler);
    fp_restore(fp_state);
    if (cpu()->switch_wanted)
        current->limit = ~0ull;
}

void irq_dispatch(struct trap_frame *frame)
{
    unsigned vector = (unsigned)frame->vector;
    if (vector < VECTOR_TIMER || vector >= VECTOR_END)
        return; /* spurious: no end of interrupt */
    apic_end_of_interrupt();
    if (vector == VECTOR_TIMER) {
        cpu()->timer_fired = true;
        want_attention();
    } else if (vector == VECTOR_SERIAL) {
        cpu()->input_pending = true;
        want_attention();
    } else if (vector >= VECTOR_HANDLERS) {
        bool in_java = frame->rip >= IMAGE->text_start && frame->rip < IMAGE->text_end && !current->handler;
        handler_interrupt(&handlers[vector - VECTOR_HANDLERS], in_java);
    }
}

void irq_init(void)
{
    apic_init(VECTOR_TIMER);
    ioapic_route(SERIAL_LINE, VECTOR_SERIAL);
}

int irq_install(ref object, int line)
{
    if (line == SERIAL_LINE || line == CASCADE_LINE)
        return -1;
    struct handler *handler = NULL;
    for (unsigned i = 0; i < HANDLERS; i++) {
        if (handlers[i].thread && line >= 0 && handlers[i].line == line)
            return -1; /* lines are not shared */
        if (!handlers[i].thread && !handler)
            handler = &handlers[i];
    }
    struct thread *thread = handler ? thread_create_handler(current->domain) : NULL;
    if (!thread)
        return -1;
    int vector = VECTOR_HANDLERS + (int)(handler - handlers);
    interrupts_off();
    *handler = (struct handler){ .thread = thread, .object = object, .line = line, .level = line >= 0 && ioapic_level(line) };
    if (line >= 0)
        ioapic_route(line, vector);
    interrupts_on();
    return vector;
}

void irq_visit(struct domain *domain, void (*visit)(uint32_t *slot, void *context), void *context)
{
    for (unsigned i = 0; i < HANDLERS; i++)
        if (handlers[i].thread && handlers[i].thread->domain == domain)
            visit((uint32_t *)&handlers[i].object, context);
}
