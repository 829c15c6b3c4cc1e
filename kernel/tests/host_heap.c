/* Heap and collector: random object graphs against a model, exactness, arrays, out of memory, interning, identity. */

#include "host_kernel.h"

ref new_multi_array(const struct class *array_class, int32_t given, int32_t d0, int32_t d1, int32_t d2, int32_t d3);
ref string_intern(ref string);

enum { ROOTS = 16, OBJECTS = 4000, EDGES = 3, NONE = -1 };

/* Object i of the model: a Node with an id and three references, or a Node[] of length 3 whose id is in its hash. */
struct model {
    bool array;
    int edge[EDGES];
    uint32_t hash; /* identity hash once asked for */
};
static struct model model[OBJECTS];
static int model_count;
static int root_model[ROOTS];
static ref visited[OBJECTS];

static ref *root(int i) { return (ref *)current->statics + i; }
static uint32_t field_of(const struct model *m, int edge) { return (m->array ? ARRAY_DATA : 8u) + 4 * (uint32_t)edge; }

static void check_reachable(ref object, int index, uint64_t *bytes)
{
    if (index == NONE) {
        CHECK(object == 0);
        return;
    }
    CHECK(heap_contains(current->domain, object));
    const struct model *m = &model[index];
    if (visited[index]) {
        CHECK(visited[index] == object);
        return;
    }
    visited[index] = object;
    CHECK(class_of(object) == (m->array ? class_nodes : class_node));
    if (m->array)
        CHECK(array_length(object) == EDGES);
    else
        CHECK(load32(object + 20) == (uint32_t)index && load64(object + 24) == ~(uint64_t)index);
    if (m->hash)
        CHECK(identity_hash(object) == m->hash);
    *bytes += object_size(object);
    for (int i = 0; i < EDGES; i++)
        check_reachable(load32(object + field_of(m, i)), m->edge[i], bytes);
}

static uint64_t check_all(void)
{
    uint64_t bytes = 0;
    memset(visited, 0, sizeof visited);
    for (int i = 0; i < ROOTS; i++)
        check_reachable(*root(i), root_model[i], &bytes);
    return bytes;
}

/* A random object that can be reached, with its model. */
static ref wander(int *index)
{
    int at = (int)host_random(ROOTS);
    ref object = *root(at);
    *index = root_model[at];
    for (uint32_t steps = host_random(12); object && steps; steps--) {
        int edge = (int)host_random(EDGES);
        ref next = load32(object + field_of(&model[*index], edge));
        if (!next)
            break;
        *index = model[*index].edge[edge];
        object = next;
    }
    return object;
}

static void mutate(void)
{
    int holder, target = NONE;
    ref object = 0;
    if (model_count < OBJECTS && host_random(3)) {
        target = model_count++;
        model[target] = (struct model){host_random(2), {NONE, NONE, NONE}, 0};
        object = model[target].array ? new_array(class_nodes, EDGES) : new_object(class_node);
        if (!model[target].array) {
            store32(object + 20, (uint32_t)target);
            store64(object + 24, ~(uint64_t)target);
        }
        if (!host_random(4))
            model[target].hash = identity_hash(object);
    } else if (host_random(4)) {
        object = wander(&target);
        if (!object)
            target = NONE;
    }
    ref into = wander(&holder);
    if (!into || !host_random(8)) {
        int at = (int)host_random(ROOTS);
        *root(at) = object;
        root_model[at] = target;
    } else {
        int edge = (int)host_random(EDGES);
        store32(into + field_of(&model[holder], edge), object);
        model[holder].edge[edge] = target;
    }
}

static void test_random_graphs(uint32_t flags, uint32_t heap_bytes)
{
    struct domain *domain = host_domain("graphs", heap_bytes, flags);
    host_enter(domain);
    for (int i = 0; i < ROOTS; i++)
        root_model[i] = NONE;
    model_count = 0;
    for (int round = 0; round < 60; round++) {
        for (int i = 0; i < 100; i++)
            mutate();
        check_all();
        gc_collect(domain);
        CHECK(check_all() == host_used(domain)); /* exact: nothing dead survives */
        heap_check(domain);
    }
    CHECK(domain->heap.collections >= 60);
}

static void test_fresh_memory_is_zero(void)
{
    struct domain *domain = host_domain("zero", 256 * 1024, 0);
    host_enter(domain);
    for (int i = 0; i < 2000; i++) {
        int32_t length = (int32_t)host_random(5000);
        ref array = new_array(class_bytes, length);
        CHECK(array_length(array) == length && array % 8 == 0);
        uint8_t *bytes = (uint8_t *)(uintptr_t)(array + ARRAY_DATA);
        for (int32_t k = 0; k < length; k++)
            CHECK(bytes[k] == 0);
        memset(bytes, 0xFF, (size_t)length);
    }
    CHECK(domain->heap.collections > 10);
}

static void test_out_of_memory_is_survived(void)
{
    struct domain *domain = host_domain("full", 64 * 1024, 0);
    host_enter(domain);
    EXPECT_THROW(HOST_OBJECT, new_array(class_longs, 0x7FFFFFFF));
    EXPECT_THROW(HOST_OBJECT, new_array(class_bytes, 0x7FFFFFFF));
    EXPECT_THROW(HOST_OBJECT, new_array(class_bytes, 64 * 1024));
    for (volatile int round = 0; round < 3; round++) {
        struct catcher catcher;
        host_catch(&catcher);
        if (!setjmp(catcher.context))
            for (;;) {
                ref node = new_object(class_node);
                store32(node + 8, *root(0));
                *root(0) = node;
            }
        CHECK(host_thrown == HOST_OBJECT && class_of((ref)current->exception) == class_node);
        current->exception = 0;
        uint32_t nodes = 0;
        for (ref node = *root(0); node; node = load32(node + 8))
            nodes++;
        CHECK(nodes > 64 * 1024 / 32 - 8 && nodes <= 64 * 1024 / 32);
        *root(0) = 0;
        new_array(class_bytes, 60 * 1024);
    }
}

static void test_multi_arrays(void)
{
    struct domain *domain = host_domain("multi", 256 * 1024, BOOT_FLAG_GC_STRESS);
    host_enter(domain);
    ref matrix = new_multi_array(class_matrix, 2, 7, 9, 0, 0);
    CHECK(array_length(matrix) == 7);
    for (uint32_t i = 0; i < 7; i++) {
        ref row = load32(matrix + ARRAY_DATA + 4 * i);
        CHECK(class_of(row) == class_ints && array_length(row) == 9);
    }
    CHECK(array_length(new_multi_array(class_matrix, 2, 0, 5, 0, 0)) == 0);
    uint64_t top = domain->alloc_top;
    EXPECT_THROW(KNOWN_METHOD_THROW_SIZE, new_multi_array(class_matrix, 2, 5, -1, 0, 0));
    EXPECT_THROW(KNOWN_METHOD_THROW_SIZE, new_multi_array(class_matrix, 2, -5, 1, 0, 0));
    CHECK(domain->alloc_top == top);
}

static void test_interning_is_weak(void)
{
    struct domain *domain = host_domain("strings", 512 * 1024, 0);
    host_enter(domain);
    *root(0) = string_intern(string_new("kept", 4));
    for (int i = 0; i < 500; i++) {
        char text[2] = {(char)('a' + i % 26), (char)('a' + i / 26)};
        string_intern(string_new(text, 2));
    }
    CHECK(string_intern(string_new("kept", 4)) == *root(0));
    gc_collect(domain);
    CHECK(host_used(domain) == 16 + 24);
    CHECK(string_intern(string_new("kept", 4)) == *root(0));
    CHECK(string_hash(*root(0)) == (('k' * 31 + 'e') * 31 + 'p') * 31 + 't');
    ref odd = string_new("\xC3\xA4\xF0\x9F\x98\x80\xFF", 7);
    const uint16_t *chars = (const uint16_t *)(uintptr_t)(load32(odd + 8) + ARRAY_DATA);
    CHECK(array_length(load32(odd + 8)) == 4 && chars[0] == 0xE4 && chars[1] == 0xD83D && chars[2] == 0xDE00 && chars[3] == 0xFFFD);
}

static void test_subtypes(void)
{
    host_enter(host_domain("types", 64 * 1024, 0));
    ref matrix = new_multi_array(class_matrix, 2, 1, 1, 0, 0);
    CHECK(instance_of(matrix, class_object_) && instance_of(matrix, class_matrix) && !instance_of(matrix, class_nodes));
    CHECK(class_assignable(class_node, class_object_) && !class_assignable(class_object_, class_node));
    CHECK(!class_assignable(class_ints, class_longs) && !class_assignable(class_nodes, class_matrix));
}

int main(void)
{
    host_start();
    test_random_graphs(0, 512 * 1024);
    test_random_graphs(BOOT_FLAG_GC_STRESS, 512 * 1024);
    test_fresh_memory_is_zero();
    test_out_of_memory_is_survived();
    test_multi_arrays();
    test_interning_is_weak();
    test_subtypes();
    return 0;
}
