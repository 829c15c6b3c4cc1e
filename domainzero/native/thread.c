/* java.lang.Thread. A Thread object's kernelThread is its struct thread while it lives, else 0. */
#include "kernel.h"

static struct thread *thread_of(ref object) { return (struct thread *)load64(object + FIELD_JAVA_LANG_THREAD_KERNELTHREAD); }

ref thread_current(void) { return (ref)current->java_thread; }

static void run(void *unused)
{
    (void)unused;
    call_java(IMAGE->known_methods[KNOWN_METHOD_THREAD_RUN], &current->java_thread, 1, false);
}

void thread_start(ref object, bool daemon)
{
    forbid_in_handler();
    struct thread *thread = thread_create(current->domain, run, NULL, daemon);
    if (!thread)
        throw_out_of_memory();
    thread->java_thread = object;
    store64(object + FIELD_JAVA_LANG_THREAD_KERNELTHREAD, (uintptr_t)thread);
    thread_wake(thread);
}

void thread_yield(void) { thread_yield_cpu(); }

static void take_interrupt(void)
{
    if (current->interrupted) {
        current->interrupted = false;
        throw_known(KNOWN_METHOD_THROW_INTERRUPTED, 0);
    }
}

void thread_sleep(int64_t nanos)
{
    take_interrupt();
    if (nanos <= 0) {
        thread_yield_cpu();
        return;
    }
    current->interruptible = true;
    thread_block_until(clock_deadline((uint64_t)nanos));
    current->interruptible = false;
    take_interrupt();
}

bool thread_is_alive(ref object) { return thread_of(object) != NULL; }

void thread_interrupt(ref object)
{
    struct thread *thread = thread_of(object);
    if (!thread)
        return;
    thread->interrupted = true;
    if (thread->interruptible)
        thread_wake(thread);
}

/* Tells whether the thread was interrupted, and forgets it if `clear`. */
bool thread_interrupted(ref object, bool clear)
{
    struct thread *thread = thread_of(object);
    bool interrupted = thread && thread->interrupted;
    if (interrupted && clear)
        thread->interrupted = false;
    return interrupted;
}

bool thread_holds_lock(ref object)
{
    if (!object)
        throw_known(KNOWN_METHOD_THROW_NULL, 0);
    return monitor_held(object);
}
