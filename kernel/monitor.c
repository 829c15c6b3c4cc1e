/*
 * Monitors of Java objects: synchronized, wait and notify.
 *
 * An object has an entry in its domain's table only while somebody owns it or waits for it, so each entry is a root and moving
 * objects is all the collector has to tell (monitor_visit). Ownership is handed to the longest waiter directly.
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

static struct monitor *find_owned(ref object)
{
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

void monitor_enter(ref object)
{
    forbid_in_handler();
    struct monitor *monitor = find(object);
    if (monitor && monitor->owner == current) {
        monitor->count++;
        return;
    }
    if (!monitor) {
        monitor = kernel_alloc(sizeof *monitor);
        if (!monitor)
            throw_out_of_memory();
        struct monitor **bucket = bucket_of(current->domain, object);
        monitor->object = object;
        monitor->next = *bucket;
        *bucket = monitor;
    }
    acquire(monitor);
}

void monitor_exit(ref object)
{
    struct monitor *monitor = find_owned(object);
    if (--monitor->count == 0)
        hand_over(monitor);
}

bool monitor_held(ref object)
{
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

void object_notify(ref object) { queue_wake_one(&find_owned(object)->waiters); }

void object_notify_all(ref object) { queue_wake_all(&find_owned(object)->waiters); }

void monitor_notify_ended(ref object)
{
    struct monitor *monitor = find(object);
    if (monitor)
        queue_wake_all(&monitor->waiters);
}

void monitor_thread_ended(void)
{
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
