/*
 * Monitors of Java objects: synchronized, wait and notify.
 *
 * Most are locked and unlocked in the object's header by thinlock.S. An object has an entry in its domain's table only while it
 * is locked or waited for and the header has no room to say so: contention, wait, an identity hash, deep recursion. So each
 * entry is a root and moving objects is all the collector has to tell (monitor_visit). Ownership is handed to the longest waiter
 * directly.
 */
#include "kernel.h"

#define BUCKETS (sizeof((struct domain *)0)->monitors / sizeof(struct monitor *))

struct monitor {
    struct monitor *next;
    uint64_t object;
    struct thread *owner;
    uint32_t count;            /* how often the owner entered */
    uint32_t users;            /* threads inside object_wait: keep the entry */
    struct thread_queue entry, waiters;
};

static struct monitor **bucket_of(struct domain *domain, ref object)
{
    return &domain->monitors[(object >> 3 ^ object >> 9 ^ object >> 15) % BUCKETS];
}

static struct monitor *find(ref object)
{
    struct monitor *monitor = *bucket_of(current->domain, object);
    while (monitor && monitor->object != object)
        monitor = monitor->next;
    return monitor;
}

/* Gives the object an entry, which takes over a thin lock; NULL: no kernel memory. */
static struct monitor *inflate(struct domain *domain, ref object)
{
    struct monitor *monitor = kernel_alloc(sizeof *monitor);
    if (!monitor)
        return NULL;
    uint32_t header = load32(object + 4);
    if (header & HEADER_THIN) {
        monitor->owner = thread_by_id(header & HASH_MASK);
        monitor->count = 1 + (header & HEADER_DEPTH) / HEADER_DEPTH_ONE;
        monitor->owner->thin_locks--;
        header = 0;
    }
    if (heap_contains(domain, object))
        store32(object + 4, header | HEADER_INFLATED);
    struct monitor **bucket = bucket_of(domain, object);
    monitor->object = object;
    monitor->next = *bucket;
    *bucket = monitor;
    return monitor;
}

bool monitor_inflate(ref object)
{
    return inflate(thread_by_id(load32(object + 4) & HASH_MASK)->domain, object) != NULL;
}

static bool thin_locked(ref object) { return current->lock_word && (load32(object + 4) & ~HEADER_DEPTH) == current->lock_word; }

/* Throws unless the current thread owns it. NULL: it does, and nobody waits. */
static struct monitor *find_owned(ref object)
{
    if (thin_locked(object))
        return NULL;
    struct monitor *monitor = find(object);
    if (!monitor || monitor->owner != current)
        throw_known(KNOWN_METHOD_THROW_MONITOR_STATE, 0);
    return monitor;
}

static void free_if_idle(struct monitor *monitor)
{
    if (monitor->owner || monitor->users || monitor->entry.first)
        return;
    struct monitor **link = bucket_of(current->domain, (ref)monitor->object);
    while (*link != monitor)
        link = &(*link)->next;
    *link = monitor->next;
    if (heap_contains(current->domain, (ref)monitor->object))
        store32((ref)monitor->object + 4, load32((ref)monitor->object + 4) & ~HEADER_INFLATED);
    kernel_free(monitor, sizeof *monitor);
}

/* Gives the monitor to the next thread that wants it, or frees it. */
static void hand_over(struct monitor *monitor)
{
    struct thread *next = monitor->entry.first;
    monitor->owner = next;
    monitor->count = 1;
    if (next)
        queue_wake_one(&monitor->entry);
    else
        free_if_idle(monitor);
}

static void acquire(struct monitor *monitor)
{
    if (!monitor->owner) {
        monitor->owner = current;
        monitor->count = 1;
        return;
    }
    while (monitor->owner != current)
        queue_wait(&monitor->entry);
}

void monitor_enter_slow(ref object)
{
    forbid_in_handler();
    struct monitor *monitor = find(object);
    if (!monitor && !(monitor = inflate(current->domain, object)))
        throw_out_of_memory();
    if (monitor->owner == current)
        monitor->count++;
    else
        acquire(monitor);
}

void monitor_exit_slow(ref object)
{
    struct monitor *monitor = find_owned(object);
    if (--monitor->count == 0)
        hand_over(monitor);
}

bool monitor_held(ref object)
{
    if (thin_locked(object))
        return true;
    struct monitor *monitor = find(object);
    return monitor && monitor->owner == current;
}

static void take_interrupt(void)
{
    if (current->interrupted) {
        current->interrupted = false;
        throw_known(KNOWN_METHOD_THROW_INTERRUPTED, 0);
    }
}

/* Object.wait: 0 milliseconds means until notified. */
void object_wait(ref object, int64_t milliseconds)
{
    forbid_in_handler();
    struct monitor *monitor = find_owned(object);
    if (milliseconds < 0)
        throw_illegal_argument("negative timeout");
    take_interrupt();
    if (!monitor && !(monitor = inflate(current->domain, object)))
        throw_out_of_memory();
    uint64_t nanos = milliseconds > INT64_MAX / 1000000 ? INT64_MAX : (uint64_t)milliseconds * 1000000;
    uint32_t count = monitor->count;
    monitor->users++;
    hand_over(monitor);
    current->interruptible = true;
    queue_wait_until(&monitor->waiters, milliseconds ? clock_deadline(nanos) : 0);
    current->interruptible = false;
    acquire(monitor);
    monitor->users--;
    monitor->count = count;
    take_interrupt();
}

void object_notify(ref object)
{
    struct monitor *monitor = find_owned(object);
    if (monitor)
        queue_wake_one(&monitor->waiters);
}

void object_notify_all(ref object)
{
    struct monitor *monitor = find_owned(object);
    if (monitor)
        queue_wake_all(&monitor->waiters);
}

void monitor_notify_ended(ref object)
{
    struct monitor *monitor = find(object);
    if (monitor)
        queue_wake_all(&monitor->waiters);
}

/* Frames that were dropped (a stack that overflowed twice) leave objects locked; somebody else may get the thread's id. */
static void release_thin_locks(const struct domain *domain)
{
    for (uint64_t object = domain->heap.space[domain->heap.active]; current->thin_locks; object += object_size((ref)object)) {
        KASSERT(object < domain->alloc_top);
        if (thin_locked((ref)object)) {
            store32((ref)object + 4, 0);
            current->thin_locks--;
        }
    }
}

void monitor_thread_ended(void)
{
    release_thin_locks(current->domain);
    for (unsigned i = 0; i < BUCKETS; i++)
        for (struct monitor *monitor = current->domain->monitors[i], *next; monitor; monitor = next) {
            next = monitor->next;
            if (monitor->owner == current)
                hand_over(monitor);
        }
}

void monitor_visit(struct domain *domain, void (*visit)(uint32_t *slot, void *context), void *context)
{
    struct monitor *all = NULL;
    for (unsigned i = 0; i < BUCKETS; i++)
        while (domain->monitors[i]) {
            struct monitor *monitor = domain->monitors[i];
            domain->monitors[i] = monitor->next;
            monitor->next = all;
            all = monitor;
        }
    while (all) {
        struct monitor *monitor = all;
        all = monitor->next;
        visit((uint32_t *)&monitor->object, context);
        struct monitor **bucket = bucket_of(domain, (ref)monitor->object);
        monitor->next = *bucket;
        *bucket = monitor;
    }
}
