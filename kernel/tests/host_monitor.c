/* Monitors in and out of the header word: a random run against a model, with collections in between, and every way out. */

#include <string.h>

#include "host_kernel.h"

enum { OBJECTS = 3, DEPTHS = 1 + HEADER_DEPTH / HEADER_DEPTH_ONE };

static ref object(unsigned i) { return (ref)host_frame[i]; }
static uint32_t header(unsigned i) { return load32(object(i) + 4); }

static struct domain *fresh(const char *name, uint32_t flags)
{
    struct domain *domain = host_domain(name, 64 * 1024, flags);
    host_enter(domain);
    memset(host_frame, 0, sizeof host_frame); /* they were another domain's */
    for (unsigned i = 0; i < OBJECTS; i++)
        host_frame[i] = new_object(class_node);
    return domain;
}

static void test_thin(void)
{
    fresh("thin", 0);
    uint64_t before = host_small;
    monitor_enter(object(0));
    CHECK(header(0) == current->lock_word && current->thin_locks == 1 && monitor_held(object(0)));
    monitor_enter(object(0));
    object_notify(object(0));
    object_notify_all(object(0));
    monitor_exit(object(0));
    CHECK(monitor_held(object(0)));
    monitor_exit(object(0));
    CHECK(!header(0) && !current->thin_locks && !monitor_held(object(0)) && host_small == before);
    EXPECT_THROW(KNOWN_METHOD_THROW_MONITOR_STATE, monitor_exit(object(0)));
    EXPECT_THROW(KNOWN_METHOD_THROW_MONITOR_STATE, object_notify(object(0)));
    EXPECT_THROW(KNOWN_METHOD_THROW_MONITOR_STATE, object_notify_all(object(0)));
    EXPECT_THROW(KNOWN_METHOD_THROW_MONITOR_STATE, object_wait(object(0), 0));
}

static void test_deep_recursion(void)
{
    fresh("deep", 0);
    uint64_t before = host_small;
    for (unsigned i = 0; i < DEPTHS; i++)
        monitor_enter(object(0));
    CHECK((header(0) & HEADER_THIN) && current->thin_locks == 1);
    monitor_enter(object(0));
    CHECK(header(0) == HEADER_INFLATED && !current->thin_locks);
    for (unsigned i = 0; i < DEPTHS + 1; i++) {
        CHECK(monitor_held(object(0)));
        monitor_exit(object(0));
    }
    CHECK(!header(0) && host_small == before);
    EXPECT_THROW(KNOWN_METHOD_THROW_MONITOR_STATE, monitor_exit(object(0)));
}

static void test_hash(void)
{
    fresh("hash", 0);
    uint64_t before = host_small;
    monitor_enter(object(0));
    monitor_enter(object(0));
    uint32_t hash = identity_hash(object(0));
    CHECK(header(0) == (HEADER_INFLATED | hash) && !current->thin_locks && hash && !(hash & ~HASH_MASK));
    monitor_exit(object(0));
    CHECK(monitor_held(object(0)) && identity_hash(object(0)) == hash);
    monitor_exit(object(0));
    CHECK(header(0) == hash && host_small == before);
    monitor_enter(object(0));
    CHECK(monitor_held(object(0)) && identity_hash(object(0)) == hash);
    monitor_exit(object(0));
    CHECK(header(0) == hash && host_small == before);

    monitor_enter(object(1));
    host_out_of_pages = true;
    CHECK(!identity_hash(object(1)) && header(1) == current->lock_word);
    host_out_of_pages = false;
    monitor_exit(object(1));
}

/* An object that domains share: the header stays as it is. */
static void test_immortal(void)
{
    fresh("immortal", 0);
    ref literal = class_node->class_object;
    store32(literal + 4, 77);
    monitor_enter(literal);
    monitor_enter(literal);
    CHECK(load32(literal + 4) == 77 && monitor_held(literal));
    monitor_exit(literal);
    monitor_exit(literal);
    CHECK(load32(literal + 4) == 77 && !monitor_held(literal));
}

/* ---- another thread ---- */

static unsigned step;

static void contend(void *argument)
{
    (void)argument;
    monitor_enter(object(0));
    CHECK(step == 1 && header(0) == HEADER_INFLATED);
    step = 2;
    monitor_exit(object(0));
    thread_exit();
}

static void test_contention(void)
{
    struct domain *domain = fresh("contention", 0);
    uint64_t before = host_small;
    step = 0;
    monitor_enter(object(0));
    monitor_enter(object(0));
    thread_wake(thread_create(domain, contend, NULL, true));
    host_run();
    CHECK(header(0) == HEADER_INFLATED && step == 0 && !current->thin_locks);
    gc_collect(domain);
    monitor_exit(object(0));
    host_run();
    CHECK(step == 0);
    step = 1;
    monitor_exit(object(0));
    host_run();
    CHECK(step == 2 && !header(0) && host_small == before);
}

static void wait_for_notify(void *argument)
{
    (void)argument;
    monitor_enter(object(0));
    monitor_enter(object(0));
    step = 1;
    object_wait(object(0), 0);
    CHECK(monitor_held(object(0)));
    step = 2;
    monitor_exit(object(0));
    CHECK(monitor_held(object(0)));
    monitor_exit(object(0));
    thread_exit();
}

static void test_wait(void)
{
    struct domain *domain = fresh("wait", 0);
    uint64_t before = host_small;
    step = 0;
    thread_wake(thread_create(domain, wait_for_notify, NULL, true));
    host_run();
    CHECK(step == 1 && header(0) == HEADER_INFLATED);
    gc_collect(domain);
    monitor_enter(object(0));
    object_notify(object(0));
    host_run();
    CHECK(step == 1);
    monitor_exit(object(0));
    host_run();
    CHECK(step == 2 && !header(0) && host_small == before);
}

/* Ends with what it owns: thin locks of any depth, and a monitor. */
static void die_locked(void *argument)
{
    (void)argument;
    monitor_enter(object(0));
    monitor_enter(object(1));
    monitor_enter(object(1));
    monitor_enter(object(2));
    identity_hash(object(2));
    thread_exit();
}

static void test_dead_owner(void)
{
    struct domain *domain = fresh("dead", 0);
    thread_wake(thread_create(domain, die_locked, NULL, true));
    host_run();
    CHECK(!header(0) && !header(1) && !(header(2) & ~HASH_MASK));
    for (unsigned i = 0; i < OBJECTS; i++) {
        monitor_enter(object(i));
        monitor_exit(object(i));
    }
}

static void test_random(uint32_t flags)
{
    struct domain *domain = fresh("random", flags);
    uint64_t before = host_small;
    unsigned depth[OBJECTS] = {0};
    uint32_t hash[OBJECTS] = {0};
    for (unsigned round = 0; round < 40000; round++) {
        unsigned i = host_random(OBJECTS), choice = host_random(1000);
        if (choice < 500 && depth[i] < 70) {
            monitor_enter(object(i));
            depth[i]++;
        } else if (choice < 990) {
            if (depth[i]) {
                monitor_exit(object(i));
                depth[i]--;
            }
        } else if (choice < 992) {
            uint32_t now = identity_hash(object(i));
            CHECK(!hash[i] || hash[i] == now);
            hash[i] = now;
        } else if (choice < 996) {
            gc_collect(domain);
        } else if (!depth[i]) {
            host_frame[i] = new_object(class_node);
            hash[i] = 0;
        }
        CHECK(monitor_held(object(i)) == (depth[i] != 0));
    }
    for (unsigned i = 0; i < OBJECTS; i++)
        while (depth[i]--)
            monitor_exit(object(i));
    for (unsigned i = 0; i < OBJECTS; i++)
        CHECK(header(i) == hash[i]);
    CHECK(!current->thin_locks && host_small == before);
}

int main(void)
{
    host_start();
    test_thin();
    test_deep_recursion();
    test_hash();
    test_immortal();
    test_contention();
    test_wait();
    test_dead_owner();
    test_random(0);
    test_random(BOOT_FLAG_GC_STRESS);
    return 0;
}
