/* Deep copies and portal calls between two domains: shapes, refusals, quota, enums, proxies there and back, exceptions. */

#include "host_kernel.h"

ref memory_manager_allocate(ref manager, int32_t size);

static struct domain *client, *server;

static ref node_new(uint32_t id, ref next)
{
    struct handle handle;
    handle_push(&handle, next);
    ref node = new_object(class_node);
    store32(node + 8, handle_pop(&handle));
    store32(node + 20, id);
    return node;
}

static ref list_new(uint32_t length)
{
    struct handle list;
    handle_push(&list, 0);
    for (uint32_t i = 0; i < length; i++)
        list.object = node_new(i, (ref)list.object);
    return handle_pop(&list);
}

static struct copy_fault receive(struct domain *from, struct domain *to, uint64_t *target)
{
    host_enter(to);
    uint64_t *source = (uint64_t *)from->statics; /* a root of `from` */
    *source = host_frame[0];
    host_frame[0] = 0; /* and none of `to` */
    struct copy_fault fault = copy_values(from, "L", 1, source, target);
    *source = 0;
    return fault;
}

static void test_shapes(void)
{
    host_enter(client);
    ref cycle = node_new(1, 0);
    store32(cycle + 8, cycle);
    store32(cycle + 12, cycle);
    store32(cycle + 16, class_node->class_object); /* immortal */
    host_frame[0] = cycle;
    uint64_t copied;
    CHECK(receive(client, server, &copied).status == COPY_DONE);
    ref copy = (ref)copied;
    CHECK(copy != cycle && heap_contains(server, copy));
    CHECK(load32(copy + 8) == copy && load32(copy + 12) == copy && load32(copy + 16) == class_node->class_object);
    CHECK(load32(copy + 20) == 1);

    host_enter(client);
    host_frame[0] = list_new(5000);
    CHECK(receive(client, server, &copied).status == COPY_DONE);
    uint32_t expected = 5000;
    for (ref node = (ref)copied; node; node = load32(node + 8)) {
        CHECK(heap_contains(server, node) && load32(node + 20) == --expected);
    }
    CHECK(expected == 0);
    gc_collect(server);
    CHECK(host_used(server) == 0);
    heap_check(client);
}

/* Random graphs: the copy has the same shape, node by node. */
static ref left[3000], right[3000];
static uint32_t pairs;

static void pair(ref a, ref b)
{
    CHECK(!a == !b);
    for (uint32_t i = 0; a && i < pairs; i++)
        if (left[i] == a || right[i] == b) {
            CHECK(left[i] == a && right[i] == b);
            return;
        }
    if (a) {
        left[pairs] = a;
        right[pairs++] = b;
    }
}

static void test_random_graphs(void)
{
    for (int round = 0; round < 30; round++) {
        host_enter(client);
        uint32_t count = 1 + host_random(200);
        host_frame[1] = new_array(class_nodes, (int32_t)count);
        for (uint32_t i = 0; i < count; i++) {
            ref node = host_random(10) ? node_new(i, 0) : new_array(class_nodes, 3);
            store32((ref)host_frame[1] + ARRAY_DATA + 4 * i, node);
        }
        for (uint32_t i = 0; i < 3 * count; i++) {
            ref into = load32((ref)host_frame[1] + ARRAY_DATA + 4 * host_random(count));
            ref value = load32((ref)host_frame[1] + ARRAY_DATA + 4 * host_random(count));
            store32(into + (class_of(into) == class_node ? 8 : ARRAY_DATA) + 4 * host_random(3), value);
        }
        host_frame[0] = host_frame[1];
        host_frame[1] = 0;
        ref original = (ref)host_frame[0];
        uint64_t copied;
        CHECK(receive(client, server, &copied).status == COPY_DONE);
        pairs = 0;
        pair(original, (ref)copied);
        for (uint32_t i = 0; i < pairs; i++) {
            CHECK(heap_contains(server, right[i]) && class_of(left[i]) == class_of(right[i]));
            bool node = class_of(left[i]) == class_node;
            if (node)
                CHECK(load32(left[i] + 20) == load32(right[i] + 20));
            for (uint32_t k = 0; k < (node ? 3u : (uint32_t)array_length(left[i])); k++)
                pair(load32(left[i] + (node ? 8 : ARRAY_DATA) + 4 * k), load32(right[i] + (node ? 8 : ARRAY_DATA) + 4 * k));
        }
    }
}

static void test_refusals(void)
{
    uint64_t copied;
    host_enter(client);
    struct handle thread;
    handle_push(&thread, new_object(class_thread));
    host_frame[0] = node_new(0, handle_get(&thread));
    handle_pop(&thread);
    struct copy_fault fault = receive(client, server, &copied);
    CHECK(fault.status == COPY_NOT_PORTABLE && fault.klass == class_thread);

    ((struct boot_domain *)server->boot)->parameter_quota = 1000;
    host_enter(client);
    host_frame[0] = list_new(32);
    fault = receive(client, server, &copied);
    CHECK(fault.status == COPY_TOO_BIG && fault.limit == 1000);
    host_enter(client);
    host_frame[0] = list_new(31);
    CHECK(receive(client, server, &copied).status == COPY_DONE);
    ((struct boot_domain *)server->boot)->parameter_quota = 4 << 20;

    host_enter(client);
    host_frame[0] = list_new(9000);
    struct domain *small = host_domain("small", 64 * 1024, 0);
    uint64_t before = host_small;
    CHECK(receive(client, small, &copied).status == COPY_NO_MEMORY);
    CHECK(host_small == before);
}

/* ---- enums ---- */

static uint64_t colour_values(void)
{
    struct handle array;
    handle_push(&array, new_array((const struct class *)(uintptr_t)class_nodes, 3));
    for (uint32_t i = 0; i < 3; i++) {
        ref constant = new_object(class_colour);
        store32(constant + FIELD_JAVA_LANG_ENUM_ORDINAL, i);
        store32(handle_get(&array) + ARRAY_DATA + 4 * i, constant);
    }
    return handle_pop(&array);
}

static void test_enums_become_the_targets_own(void)
{
    class_colour->values = (uint32_t)(uintptr_t)colour_values;
    ((uint8_t *)client->statics)[class_colour->init_state] = 2;
    ((uint8_t *)server->statics)[class_colour->init_state] = 2;
    for (uint32_t ordinal = 0; ordinal < 3; ordinal++) {
        host_enter(client);
        ref constants = enum_constants(class_colour);
        host_frame[0] = node_new(0, load32(constants + ARRAY_DATA + 4 * ordinal));
        uint64_t copied;
        CHECK(receive(client, server, &copied).status == COPY_DONE);
        CHECK(load32((ref)copied + 8) == load32(enum_constants_known(server, class_colour) + ARRAY_DATA + 4 * ordinal));
    }
}

/* ---- portals ---- */

static uint64_t echo(uint64_t self, uint64_t object, uint64_t number)
{
    CHECK(current->domain == server && class_of((ref)self) == class_service);
    if (number == 99)
        throw_exception(node_new(4711, 0));
    if (number == 98)
        return self;
    if (number == 96)
        thread_exit();
    if (number == 97) { /* exhausts the server's heap */
        struct handle list;
        handle_push(&list, 0);
        for (;;)
            list.object = node_new(0, (ref)list.object);
    }
    if (object && class_of((ref)object) == class_node)
        store32((ref)object + 20, (uint32_t)number);
    return object;
}

static struct portal_method echo_method = {0};

static uint64_t call_echo(ref proxy, uint64_t object, uint64_t number)
{
    static uint64_t arguments[2];
    host_frame[3] = object;
    arguments[0] = object;
    arguments[1] = number;
    return portal_call(proxy, &echo_method, arguments);
}

static ref fetch_proxy(void)
{
    host_enter(server);
    ref service = new_object(class_service);
    store32(service + 8, 0);
    host_frame[0] = service;
    uint64_t proxy;
    CHECK(receive(server, client, &proxy).status == COPY_DONE);
    CHECK(class_of((ref)proxy) == class_service_proxy);
    return (ref)proxy;
}

static void test_portal_calls(void)
{
    store32((uint32_t)(uintptr_t)class_service + 128, (uint32_t)(uintptr_t)echo);
    echo_method = (struct portal_method){0, 128, 0, (uint32_t)(uintptr_t)"LI", 'L', 2, 1, 1};
    host_frame[2] = fetch_proxy();
    for (uint32_t i = 0; i < 50; i++) {
        ref node = node_new(1, 0);
        host_frame[1] = node;
        ref answer = (ref)call_echo((ref)host_frame[2], node, i);
        CHECK(heap_contains(client, answer) && answer != host_frame[1] && load32(answer + 20) == i);
        CHECK(load32((ref)host_frame[1] + 20) == 1);
        heap_check(client);
        heap_check(server);
    }
    CHECK(call_echo((ref)host_frame[2], 0, 1) == 0);
    EXPECT_THROW(HOST_OBJECT, call_echo((ref)host_frame[2], 0, 99));
    CHECK(server->returning == NULL);

    uint64_t another = call_echo((ref)host_frame[2], 0, 98); /* the service itself comes back as a proxy of the same service */
    CHECK(class_of((ref)another) == class_service_proxy && load64((ref)another + 8) == load64((ref)host_frame[2] + 8));
    another = call_echo((ref)host_frame[2], another, 0); /* a proxy goes home, and out again */
    CHECK(load64((ref)another + 8) == load64((ref)host_frame[2] + 8));

    struct handle thread;
    handle_push(&thread, new_object(class_thread));
    EXPECT_THROW(KNOWN_METHOD_THROW_PORTAL_TYPE, call_echo((ref)host_frame[2], handle_get(&thread), 0));
    handle_pop(&thread);
    EXPECT_THROW(HOST_OBJECT, call_echo((ref)host_frame[2], 0, 97));
    CHECK(call_echo((ref)host_frame[2], 0, 1) == 0); /* and it works on */
    for (volatile int i = 0; i < 3; i++) { /* the service's thread ends in a call: that call fails, the next has a new thread */
        EXPECT_THROW(KNOWN_METHOD_THROW_DOMAIN_TERMINATED, call_echo((ref)host_frame[2], 0, 96));
        CHECK(call_echo((ref)host_frame[2], 0, 1) == 0);
    }
    EXPECT_THROW(KNOWN_METHOD_THROW_DOMAIN_TERMINATED, call_echo((ref)host_frame[2], 0, 96));
    host_frame[1] = host_frame[3] = 0;
}

/* boolean sameMemory(Memory, Memory) of the server */
static uint64_t same_memory(uint64_t self, uint64_t a, uint64_t b)
{
    (void)self;
    CHECK(current->domain == server && heap_contains(server, (ref)a) && (!b || heap_contains(server, (ref)b)));
    CHECK(class_of((ref)a) == class_memory && !load32((ref)a + 4));
    CHECK(load32((ref)a + FIELD_JX_ZERO_READONLYMEMORY_SIZE) == 100);
    return a == b;
}

/* Views are counted exactly, whether the short way or the tables made them. */
static void test_memory_parameters(void)
{
    static struct portal_method method;
    method = (struct portal_method){0, 132, 0, (uint32_t)(uintptr_t)"LL", 'I', 2, 1, 3};
    store32((uint32_t)(uintptr_t)class_service + 132, (uint32_t)(uintptr_t)same_memory);
    host_frame[1] = memory_manager_allocate(0, 100);
    host_frame[3] = 0;
    gc_collect(server);
    uint32_t others = server->heap.holders.count;
    struct memory_control *control = (struct memory_control *)(uintptr_t)load32((ref)host_frame[1] + FIELD_JX_ZERO_READONLYMEMORY_CONTROL);
    for (uint32_t i = 1; i < 100; i++) {
        uint64_t arguments[PORTAL_SIMPLE_PARAMETERS] = {host_frame[1], i % 3 ? 0 : host_frame[1]};
        bool stress = server->heap.stress;
        uint32_t before = control->references;
        CHECK(portal_call((ref)host_frame[2], &method, arguments) == (i % 3 == 0));
        CHECK(control->references == (stress ? 2 : before + 1));
        CHECK(server->heap.holders.count == others + control->references - 1);
        if (i % 40 == 0)
            gc_collect(server);
        if (i % 40 == 0)
            CHECK(control->references == 1);
    }
    gc_collect(server);
    CHECK(control->references == 1 && server->heap.holders.count == others);

    struct boot_domain *boot = (struct boot_domain *)server->boot;
    uint32_t quota = boot->parameter_quota;
    boot->parameter_quota = class_memory->size - 1;
    uint64_t arguments[PORTAL_SIMPLE_PARAMETERS] = {host_frame[1]};
    EXPECT_THROW(KNOWN_METHOD_THROW_PORTAL_QUOTA, portal_call((ref)host_frame[2], &method, arguments));
    boot->parameter_quota = quota;
    CHECK(control->references == 1);
    host_frame[1] = 0;
    gc_collect(client);
}

static void test_services_end_with_their_last_proxy(void)
{
    gc_collect(client);
    gc_collect(server);
    host_frame[2] = 0;
    gc_collect(client);
    host_run();
    uint64_t before = host_small;
    for (int i = 0; i < 20; i++) {
        host_frame[2] = fetch_proxy();
        if (i % 2)
            call_echo((ref)host_frame[2], 0, 1);
        host_frame[2] = host_frame[3] = 0;
        gc_collect(client);
        host_run();
        for (unsigned k = 0; k < 64; k++)
            CHECK(!server->services[k]);
    }
    CHECK(host_small == before);
    CHECK(client->heap.holders.count == 0 && server->threads->domain_next == NULL);
}

int main(void)
{
    host_start();
    for (int stress = 0; stress < 2; stress++) {
        uint32_t flags = stress ? BOOT_FLAG_GC_STRESS : 0;
        client = host_domain("client", 1 << 20, 0);
        server = host_domain("server", stress ? 512 * 1024 : 1 << 20, flags);
        test_shapes();
        test_random_graphs();
        test_refusals();
        test_enums_become_the_targets_own();
        if (stress)
            server = host_domain("server", 16 * 1024, flags);
        test_portal_calls();
        test_memory_parameters();
        test_services_end_with_their_last_proxy();
    }
    return 0;
}
