/*
 * AtomicVariable's kernel object: a counted int with a queue of threads that wait for a change. Interrupt handlers change it too,
 * but never while C code runs (irq.c), so plain accesses are atomic on this CPU; with several it needs a lock.
 */
#include "kernel.h"

struct atomic {
    int32_t value;
    uint32_t references; /* Java objects in all domains */
    struct thread_queue waiters;
};

struct atomic *atomic_new(int32_t value)
{
    struct atomic *atomic = kernel_alloc(sizeof *atomic);
    if (atomic) {
        atomic->value = value;
        atomic->references = 1;
    }
    return atomic;
}

void atomic_retain(struct atomic *atomic) { atomic->references++; }

void atomic_release(struct atomic *atomic)
{
    KASSERT(atomic->references);
    if (--atomic->references == 0) {
        KASSERT(!atomic->waiters.first); /* a waiter's frame holds the object */
        kernel_free(atomic, sizeof *atomic);
    }
}

int32_t atomic_load(const struct atomic *atomic) { return atomic->value; }

void atomic_store(struct atomic *atomic, int32_t value, bool wake)
{
    atomic->value = value;
    if (wake)
        queue_wake_all(&atomic->waiters);
}

int32_t atomic_wait_while(struct atomic *atomic, int32_t value)
{
    atomic_retain(atomic);
    while (atomic->value == value)
        queue_wait(&atomic->waiters);
    int32_t result = atomic->value;
    atomic_release(atomic);
    return result;
}
