/*
 * Which thread runs next, and when the running one is asked to stop.
 *
 * Built in is one round-robin queue. A Java scheduler (jx.zero.Scheduler) may take its place: its methods run on a thread of its own
 * with interrupts off; if one throws, blocks, collects or names a thread that is not runnable, the built-in queue takes over again
 * with all runnable threads. The timer is one-shot and set only for what is needed: the end of a slice while others are runnable,
 * or the next sleeper. All of this runs outside interrupt context (irq.c); with several CPUs each has a copy of `state`.
 */
#include "kernel.h"
#include "x86.h"

#define DEFAULT_SLICE_NANOS 10000000u

uint64_t time_slice;

static struct {
    struct thread_queue ready;   /* the built-in scheduler's */
    uint32_t runnable;           /* threads in state RUNNABLE, whoever queues them */
    struct thread *sleepers;     /* sorted by deadline */
    struct thread *java_thread;  /* context of the Java scheduler, NULL: none */
    uint64_t java_object;        /* root */
} state;

void schedule_init(void) { time_slice = clock_from_nanos(DEFAULT_SLICE_NANOS); }

/* Makes the timer fire at `deadline` or before; an early one only looks around and sets it again. */
static void timer_by(uint64_t deadline)
{
    uint64_t now = clock_now();
    struct cpu *here = cpu();
    if (here->armed > now && here->armed <= deadline)
        return;
    here->armed = deadline;
    uint64_t ticks = deadline > now ? deadline - now : 1;
    uint64_t count = (unsigned __int128)ticks * apic_timer_ratio() >> 32;
    if (count > UINT32_MAX)
        count = UINT32_MAX;
    apic_timer_start(count ? count : 1);
}

static void timer_set(void)
{
    if (state.sleepers)
        timer_by(state.sleepers->deadline);
    if (state.runnable)
        timer_by(cpu()->slice_end);
}

void sleep_add(struct thread *thread, uint64_t deadline)
{
    struct thread **link = &state.sleepers;
    while (*link && (*link)->deadline <= deadline)
        link = &(*link)->sleep_next;
    thread->deadline = deadline ? deadline : 1;
    thread->sleep_next = *link;
    *link = thread;
}

void sleep_remove(struct thread *thread)
{
    if (!thread->deadline)
        return;
    struct thread **link = &state.sleepers;
    while (*link != thread)
        link = &(*link)->sleep_next;
    *link = thread->sleep_next;
    thread->deadline = 0;
}

static void wake_sleepers(void)
{
    while (state.sleepers && state.sleepers->deadline <= clock_now()) {
        struct thread *thread = state.sleepers;
        sleep_remove(thread);
        if (thread->state == THREAD_BLOCKED) {
            thread->timed_out = true;
            schedule_add(thread);
        }
    }
}

/* ---- the Java scheduler ---- */

struct callback {
    unsigned method;
    uint64_t thread_id;
    uint32_t result;
    bool failed;
};

static void run_callback(void *argument)
{
    struct callback *callback = argument;
    uint64_t arguments[2] = { state.java_object, callback->thread_id };
    uint32_t code = load32(load32((uint32_t)state.java_object) + IMAGE->known_methods[callback->method]);
    callback->result = (uint32_t)call_java(code, arguments, 2, true);
    callback->failed = current->exception != 0;
    current->exception = 0;
}

static void use_built_in(void)
{
    struct thread *context = state.java_thread;
    state.java_thread = NULL;
    state.java_object = 0;
    for (uint32_t id = 1; id < THREADS_MAX; id++) {
        struct thread *thread = thread_by_id(id);
        if (thread && thread->state == THREAD_RUNNABLE && thread->queue != &state.ready)
            queue_add(&state.ready, thread);
    }
    thread_free_handler(context);
}

/* False if the scheduler failed; the built-in one is in charge then. */
static bool call_scheduler(struct callback *callback)
{
    int enabled = interrupts_save();
    call_on_stack(state.java_thread, run_callback, callback);
    interrupts_restore(enabled);
    if (!callback->failed)
        return true;
    kernel_print("scheduler removed: it threw an exception or did what a scheduler must not\n");
    use_built_in();
    return false;
}

static void enqueue(struct thread *thread)
{
    if (state.java_thread) {
        struct callback callback = { .method = KNOWN_METHOD_SCHEDULER_RUNNABLE, .thread_id = thread->id };
        call_scheduler(&callback);
    } else {
        queue_add(&state.ready, thread);
    }
}

static struct thread *pick(void)
{
    if (state.java_thread) {
        struct callback callback = { .method = KNOWN_METHOD_SCHEDULER_NEXT };
        if (call_scheduler(&callback)) {
            if (!callback.result)
                return NULL;
            struct thread *thread = thread_by_id(callback.result);
            if (thread && thread->state == THREAD_RUNNABLE)
                return thread;
            kernel_print("scheduler removed: it chose thread %u, which is not runnable\n", callback.result);
            use_built_in();
        }
    }
    struct thread *thread = state.ready.first;
    if (thread)
        queue_remove(thread);
    return thread;
}

bool schedule_install(ref scheduler)
{
    struct thread *context = thread_create_handler(current->domain);
    if (!context)
        return false;
    if (state.java_thread)
        use_built_in();
    state.java_thread = context;
    state.java_object = scheduler;
    while (state.java_thread && state.ready.first) {
        struct thread *thread = state.ready.first;
        queue_remove(thread);
        enqueue(thread);
    }
    return true;
}

void schedule_visit(struct domain *domain, void (*visit)(uint32_t *slot, void *context), void *context)
{
    if (state.java_thread && state.java_thread->domain == domain)
        visit((uint32_t *)&state.java_object, context);
}

/* ---- switching ---- */

void schedule_add(struct thread *thread)
{
    KASSERT(thread->state != THREAD_RUNNABLE && thread->state != THREAD_DEAD);
    queue_remove(thread); /* a timeout or an interrupt ended its wait there */
    thread->state = THREAD_RUNNABLE;
    state.runnable++;
    enqueue(thread);
    if (thread != current)
        timer_by(cpu()->slice_end);
    if (current->handler) /* woken by an interrupt: let it run soon */
        cpu()->switch_wanted = true;
}

void schedule_pending(void)
{
    struct cpu *here = cpu();
    if (!here->work_pending)
        return;
    here->work_pending = false;
    irq_run_pending();
    if (here->input_pending) {
        here->input_pending = false;
        serial_input_ready();
        here->switch_wanted = true;
    }
    if (here->timer_fired) {
        here->timer_fired = false;
        here->armed = 0;
        wake_sleepers();
        if (clock_now() >= here->slice_end)
            here->switch_wanted = true;
        else
            timer_set();
    }
}

void schedule(void)
{
    struct cpu *here = cpu();
    struct thread *next;
    for (;;) {
        schedule_pending();
        next = pick();
        if (next)
            break;
        timer_set();
        interrupts_off();
        if (here->work_pending)
            interrupts_on();
        else
            interrupts_on_and_halt();
    }
    state.runnable--;
    here->switch_wanted = false;
    here->slice_end = clock_now() + time_slice;
    timer_set();
    thread_run(next);
}

/* A loop's or prologue's cold path: the limit was poisoned because somebody wants something. */
void poll(void)
{
    current->limit = current->normal_limit; /* before looking: what comes up after this poisons it again */
    if (current->handler)
        return;
    schedule_pending();
    if (cpu()->switch_wanted) {
        cpu()->switch_wanted = false;
        if (state.runnable)
            thread_yield_cpu();
    }
}
