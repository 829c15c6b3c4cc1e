/*
 * Threads: creation, end, queues, blocking and direct hand-off.
 *
 * A thread's stack and its struct thread share one block of pages, the structure at the top. A thread runs `entry` below an outermost
 * C -> Java transition that catches whatever is thrown. Only a running thread changes its own state to anything but RUNNABLE.
 */
#include "kernel.h"

#define STACK_MARK 0x6b63617473207265ull /* at the bottom: overwritten if C code used more than its reserve */
#define STACK_MIN (STACK_RESERVE + 32 * 1024u)
#define HANDLER_STACK (STACK_RESERVE + 32 * 1024u)

struct thread boot_thread = { .state = THREAD_RUNNING, .handler = true };

static struct thread *threads[THREADS_MAX]; /* by id; 0 is never used */
static uint32_t last_id;

struct thread *thread_by_id(uint32_t id) { return id < THREADS_MAX ? threads[id] : NULL; }

static uint32_t free_id(void)
{
    for (uint32_t i = 1; i < THREADS_MAX; i++) {
        uint32_t id = (last_id + i) % THREADS_MAX;
        if (id && !threads[id])
            return last_id = id;
    }
    return 0;
}

static size_t thread_pages(const struct thread *thread)
{
    return (thread->stack_top + sizeof *thread - thread->stack_bottom + PAGE_SIZE - 1) / PAGE_SIZE;
}

static struct thread *allocate(struct domain *domain, size_t stack_bytes)
{
    uint32_t id = free_id();
    size_t pages = (stack_bytes + sizeof(struct thread) + PAGE_SIZE - 1) / PAGE_SIZE;
    uintptr_t bottom = id ? pages_alloc(pages) : 0;
    if (!bottom)
        return NULL;
    uintptr_t top = (bottom + pages * PAGE_SIZE - sizeof(struct thread)) & ~15ull;
    struct thread *thread = (struct thread *)top;
    memset(thread, 0, sizeof *thread);
    thread->id = id;
    thread->stack_bottom = bottom;
    thread->stack_top = top;
    thread->normal_limit = thread->limit = bottom + STACK_RESERVE;
    thread->domain = domain;
    thread->statics = domain->statics;
    thread->lock_word = HEADER_THIN | id;
    threads[id] = thread;
    store64(bottom, STACK_MARK);
    return thread;
}

static void release(struct thread *thread)
{
    threads[thread->id] = NULL;
    pages_free(thread->stack_bottom, thread_pages(thread));
}

/* First thing to do after a switch: the thread switched away from may have ended, or work may have come up during the switch. */
static void finish_switch(void)
{
    struct thread *dead = cpu()->dead;
    if (dead) {
        cpu()->dead = NULL;
        domain_thread_ended(dead);
        release(dead);
    }
    if (cpu()->work_pending || cpu()->switch_wanted)
        current->limit = ~0ull;
}

void thread_run(struct thread *to)
{
    to->state = THREAD_RUNNING;
    if (to == current)
        return;
    KASSERT(!current->stack_bottom || load64(current->stack_bottom) == STACK_MARK);
    switch_thread(to);
    finish_switch();
}

static void make_thread_object(void)
{
    const struct class *klass = known_class(KNOWN_CLASS_JAVA_LANG_THREAD);
    if (current->java_thread || !klass)
        return;
    ref object = new_object(klass);
    store64(object + FIELD_JAVA_LANG_THREAD_KERNELTHREAD, (uintptr_t)current);
    *(uint8_t *)(uintptr_t)(object + FIELD_JAVA_LANG_THREAD_SERVICE) = current->entry != domain_main;
    current->java_thread = object;
}

static void thread_body(void)
{
    make_thread_object();
    current->entry(current->argument);
}

static void __attribute__((noreturn)) thread_start_here(void)
{
    finish_switch();
    call_java((uint32_t)(uintptr_t)thread_body, NULL, 0, true);
    if (current->exception) {
        current->failed = true;
        uint64_t exception = current->exception;
        const char *what = image_string_at(class_of((ref)exception)->name);
        uint32_t uncaught = IMAGE->known_methods[KNOWN_METHOD_UNCAUGHT];
        current->exception = 0;
        if (uncaught)
            call_java(uncaught, &exception, 1, true);
        if (!uncaught || current->exception) /* there may be no memory for a trace */
            kernel_print("thread %u of domain %s ended by an uncaught %s\n", current->id, current->domain->name, what);
        current->exception = 0;
    }
    thread_exit();
}

struct thread *thread_create(struct domain *domain, void (*entry)(void *), void *argument, bool daemon)
{
    const struct boot_domain *boot = domain->boot;
    if (boot->max_threads && domain->thread_count >= boot->max_threads)
        return NULL;
    struct thread *thread = allocate(domain, boot->stack_bytes < STACK_MIN ? STACK_MIN : boot->stack_bytes);
    if (!thread)
        return NULL;
    thread->entry = entry;
    thread->argument = argument;
    thread->daemon = daemon;
    uint64_t *sp = (uint64_t *)thread->stack_top;
    *--sp = 0; /* alignment, and the end for a debugger */
    *--sp = (uintptr_t)thread_start_here;
    for (unsigned i = 0; i < 5; i++)
        *--sp = 0; /* what switch_thread pops */
    thread->kernel_sp = (uintptr_t)sp;

    thread->domain_next = domain->threads;
    domain->threads = thread;
    domain->thread_count++;
    domain->user_threads += !daemon;
    return thread;
}

struct thread *thread_create_handler(struct domain *domain)
{
    struct thread *thread = allocate(domain, HANDLER_STACK);
    if (thread) {
        thread->handler = true;
        thread->lock_word = 0;
    }
    return thread;
}

void thread_free_handler(struct thread *thread) { release(thread); }

void thread_exit(void)
{
    struct domain *domain = current->domain;
    monitor_thread_ended();
    if (current->java_thread) {
        ref object = (ref)current->java_thread;
        store64(object + FIELD_JAVA_LANG_THREAD_KERNELTHREAD, 0);
        monitor_notify_ended(object);
    }
    for (struct thread **link = &domain->threads; *link; link = &(*link)->domain_next)
        if (*link == current) {
            *link = current->domain_next;
            break;
        }
    domain->thread_count--;
    domain->user_threads -= !current->daemon;
    if (current->failed && current->entry == domain_main)
        domain->exit_status = 1;
    if (!domain->user_threads && (domain->boot->flags & BOOT_FLAG_CRITICAL))
        machine_exit(domain->exit_status);
    current->state = THREAD_DEAD;
    cpu()->dead = current;
    schedule();
    panic("thread: a dead thread ran");
}

void thread_block(void)
{
    forbid_in_handler();
    current->state = THREAD_BLOCKED;
    schedule();
}

bool thread_block_until(uint64_t deadline)
{
    forbid_in_handler();
    current->state = THREAD_BLOCKED;
    current->timed_out = false;
    sleep_add(current, deadline);
    schedule();
    sleep_remove(current);
    return current->timed_out;
}

void thread_wake(struct thread *thread)
{
    if (thread->state == THREAD_BLOCKED)
        schedule_add(thread);
}

void thread_yield_cpu(void)
{
    forbid_in_handler();
    schedule_add(current);
    schedule();
}

void thread_handoff(struct thread *to)
{
    if (current->handler)
        forbid_in_handler();
    KASSERT(to->state == THREAD_BLOCKED);
    if (to->queue)
        queue_remove(to);
    current->state = THREAD_BLOCKED;
    thread_run(to);
}

void queue_add(struct thread_queue *queue, struct thread *thread)
{
    thread->queue = queue;
    thread->queue_next = NULL;
    if (queue->last)
        queue->last->queue_next = thread;
    else
        queue->first = thread;
    queue->last = thread;
}

void queue_remove(struct thread *thread)
{
    struct thread_queue *queue = thread->queue;
    if (!queue)
        return;
    struct thread *previous = NULL;
    for (struct thread *at = queue->first; at != thread; at = at->queue_next)
        previous = at;
    if (previous)
        previous->queue_next = thread->queue_next;
    else
        queue->first = thread->queue_next;
    if (queue->last == thread)
        queue->last = previous;
    thread->queue = NULL;
}

void queue_wait(struct thread_queue *queue) { queue_wait_until(queue, 0); }

bool queue_wait_until(struct thread_queue *queue, uint64_t deadline)
{
    forbid_in_handler();
    queue_add(queue, current);
    if (!deadline) {
        thread_block();
        return false;
    }
    return thread_block_until(deadline);
}

struct thread *queue_wake_one(struct thread_queue *queue)
{
    struct thread *thread = queue->first;
    if (thread)
        thread_wake(thread);
    return thread;
}

void queue_wake_all(struct thread_queue *queue)
{
    while (queue_wake_one(queue))
        ;
}
