/* Memory objects: bounds, overlap, revocation, exact reference counts; arraycopy; clone; arguments. */

#include "host_kernel.h"

int32_t memory_is_valid(ref memory);
int32_t memory_get8(ref memory, int32_t offset);
int32_t memory_get32(ref memory, int32_t offset);
int64_t memory_get64(ref memory, int32_t offset);
void memory_set32(ref memory, int32_t offset, int32_t value);
void memory_set8(ref memory, int32_t offset, int32_t value);
void memory_copy_to_array(ref memory, int32_t offset, ref target, int32_t target_offset, int32_t length);
void memory_copy_from_array(ref memory, int32_t offset, ref source, int32_t source_offset, int32_t length);
void memory_copy_to_memory(ref memory, int32_t offset, ref target, int32_t target_offset, int32_t length);
void memory_fill(ref memory, int32_t offset, int32_t length, int32_t value);
ref memory_range(ref memory, int32_t offset, int32_t length);
ref memory_read_only(ref memory);
ref memory_revoke(ref memory);
ref memory_manager_allocate(ref manager, int32_t size);
ref device_memory_map(ref manager, int64_t address, int32_t size);
void system_arraycopy(ref source, int32_t from, ref target, int32_t to, int32_t length);
ref object_clone(ref self);
ref kernel_arguments(void);

enum { LOWEST = -0x7FFFFFFF - 1, HIGHEST = 0x7FFFFFFF };

static struct domain *domain, *other;

static void test_bounds(void)
{
    host_frame[0] = memory_manager_allocate(0, 100);
    ref memory = (ref)host_frame[0];
    memory_set32(memory, 96, -2);
    CHECK(memory_get32(memory, 96) == -2 && memory_get8(memory, 99) == 255 && memory_get64(memory, 92) == (int64_t)0xFFFFFFFE00000000);
    static const int32_t bad[][2] = {{-1, 1}, {0, 101}, {100, 1}, {101, 0}, {HIGHEST, HIGHEST}, {LOWEST, 1}, {0, -1}, {50, LOWEST}, {1, HIGHEST}};
    for (unsigned i = 0; i < sizeof bad / sizeof *bad; i++) {
        EXPECT_THROW(KNOWN_METHOD_THROW_MEMORY_BOUNDS, memory_range(memory, bad[i][0], bad[i][1]));
        EXPECT_THROW(KNOWN_METHOD_THROW_MEMORY_BOUNDS, memory_fill(memory, bad[i][0], bad[i][1], 0));
        EXPECT_THROW(KNOWN_METHOD_THROW_MEMORY_BOUNDS, memory_copy_to_memory(memory, bad[i][0], memory, 0, bad[i][1]));
    }
    EXPECT_THROW(KNOWN_METHOD_THROW_MEMORY_BOUNDS, memory_get32(memory, 97));
    EXPECT_THROW(KNOWN_METHOD_THROW_MEMORY_BOUNDS, memory_get64(memory, HIGHEST));
    EXPECT_THROW(KNOWN_METHOD_THROW_ILLEGAL_ARGUMENT, memory_manager_allocate(0, -1));
    EXPECT_THROW(KNOWN_METHOD_THROW_ILLEGAL_ARGUMENT, device_memory_map(0, 0x100000, 4096));
    EXPECT_THROW(KNOWN_METHOD_THROW_ILLEGAL_ARGUMENT, device_memory_map(0, 0xFFFFF000, 8192));
    ref array = new_array(class_bytes, 10);
    EXPECT_THROW(KNOWN_METHOD_THROW_NULL, memory_copy_to_array((ref)host_frame[0], 0, 0, 0, 1));
    EXPECT_THROW(KNOWN_METHOD_THROW_INDEX, memory_copy_to_array((ref)host_frame[0], 0, array, 5, 6));
    EXPECT_THROW(KNOWN_METHOD_THROW_INDEX, memory_copy_to_array((ref)host_frame[0], 0, array, HIGHEST, HIGHEST));
}

static void test_copies_against_a_buffer(void)
{
    host_frame[0] = memory_manager_allocate(0, 4096);
    host_frame[1] = new_array(class_bytes, 4096);
    ref memory = (ref)host_frame[0], array = (ref)host_frame[1];
    static uint8_t expected[4096];
    for (int32_t i = 0; i < 4096; i++) {
        expected[i] = (uint8_t)host_random(256);
        memory_set8(memory, i, expected[i]);
    }
    for (int i = 0; i < 2000; i++) {
        int32_t length = (int32_t)host_random(i % 2 ? 40 : 3000), from = (int32_t)host_random(4097 - (uint32_t)length),
                to = (int32_t)host_random(4097 - (uint32_t)length);
        memmove(expected + to, expected + from, (size_t)length);
        if (i % 3) {
            memory_copy_to_memory(memory, from, memory, to, length);
        } else {
            memory_copy_to_array(memory, from, array, to, length);
            memory_copy_from_array(memory, to, array, to, length);
        }
    }
    memory_copy_to_array(memory, 0, array, 0, 4096);
    CHECK(!memcmp((void *)(uintptr_t)(array + ARRAY_DATA), expected, 4096));
}

static void test_revocation_and_counts(void)
{
    host_frame[0] = host_frame[1] = 0;
    gc_collect(domain);
    heap_track_reserve(other, 1);
    uint64_t small = host_small, pages = host_pages;
    host_frame[0] = memory_manager_allocate(0, 300000);
    memory_set32((ref)host_frame[0], 0, 77);
    host_frame[1] = memory_range((ref)host_frame[0], 1000, 10);
    host_frame[2] = memory_read_only((ref)host_frame[1]);
    uint64_t copied;
    host_enter(other);
    uint64_t source = host_frame[0];
    CHECK(copy_values(domain, "L", 1, &source, &copied).status == COPY_DONE);
    *(ref *)other->statics = (ref)copied;
    CHECK(memory_get32((ref)copied, 0) == 77);
    host_enter(domain);
    host_frame[3] = memory_revoke((ref)host_frame[0]);
    CHECK(memory_is_valid((ref)host_frame[3]) && memory_get32((ref)host_frame[3], 0) == 77);
    CHECK(!memory_is_valid(*(ref *)other->statics) && !memory_is_valid((ref)host_frame[2]));
    EXPECT_THROW(KNOWN_METHOD_THROW_MEMORY_REVOKED, memory_get8((ref)host_frame[1], 0));
    EXPECT_THROW(KNOWN_METHOD_THROW_MEMORY_REVOKED, memory_revoke((ref)host_frame[0]));
    EXPECT_THROW(KNOWN_METHOD_THROW_MEMORY_REVOKED, memory_range((ref)host_frame[0], 0, 0));
    host_frame[0] = host_frame[1] = host_frame[2] = host_frame[3] = 0;
    gc_collect(domain);
    CHECK(host_pages == pages && host_small == small + sizeof(struct memory_control)); /* the other domain's view */
    *(ref *)other->statics = 0;
    gc_collect(other);
    CHECK(host_small == small);
}

static void test_buffers_are_coloured(void)
{
    uint32_t bases[4];
    for (int i = 0; i < 4; i++) {
        host_frame[i] = memory_manager_allocate(0, 1 << 20);
        bases[i] = load32((ref)host_frame[i] + FIELD_JX_ZERO_READONLYMEMORY_BASE) % (1 << 20);
        for (int k = 0; k < i; k++)
            CHECK(bases[i] != bases[k]);
    }
    memset(host_frame, 0, sizeof host_frame);
    uint64_t before = host_pages;
    gc_collect(domain);
    CHECK(host_pages == before - 4 * 256);
}

static void test_memory_runs_out(void)
{
    EXPECT_THROW(HOST_OBJECT, memory_manager_allocate(0, HIGHEST));
    uint64_t before = host_pages;
    host_out_of_pages = true;
    EXPECT_THROW(HOST_OBJECT, memory_manager_allocate(0, 4096));
    host_out_of_pages = false;
    CHECK(host_pages == before);
    memory_manager_allocate(0, 4096);
}

static void test_arraycopy(void)
{
    host_frame[0] = new_array(class_ints, 10);
    host_frame[1] = new_array(class_longs, 10);
    for (uint32_t i = 0; i < 10; i++)
        store32((ref)host_frame[0] + ARRAY_DATA + 4 * i, i);
    ref ints = (ref)host_frame[0];
    system_arraycopy(ints, 0, ints, 3, 7);
    for (uint32_t i = 0; i < 10; i++)
        CHECK(load32(ints + ARRAY_DATA + 4 * i) == (i < 3 ? i : i - 3));
    EXPECT_THROW(KNOWN_METHOD_THROW_INDEX, system_arraycopy(ints, 4, ints, 0, 7));
    EXPECT_THROW(KNOWN_METHOD_THROW_INDEX, system_arraycopy(ints, 0, ints, HIGHEST, HIGHEST));
    EXPECT_THROW(KNOWN_METHOD_THROW_INDEX, system_arraycopy(ints, 0, ints, 0, -1));
    EXPECT_THROW(KNOWN_METHOD_THROW_STORE, system_arraycopy(ints, 0, (ref)host_frame[1], 0, 1));
    EXPECT_THROW(KNOWN_METHOD_THROW_NULL, system_arraycopy(0, 0, ints, 0, 1));

    struct class *objects = host_class("[Ljava.lang.Object;", class_object_, CLASS_KIND_ARRAY_REF, 4, 0, NULL);
    objects->element = (uint32_t)(uintptr_t)class_object_;
    host_frame[2] = new_array(objects, 3);
    host_frame[3] = new_array(class_nodes, 3);
    ref node = new_object(class_node);
    store32((ref)host_frame[2] + ARRAY_DATA, node);
    store32((ref)host_frame[2] + ARRAY_DATA + 8, (ref)host_frame[0]);
    EXPECT_THROW(KNOWN_METHOD_THROW_STORE, system_arraycopy((ref)host_frame[2], 0, (ref)host_frame[3], 0, 3));
    CHECK(load32((ref)host_frame[3] + ARRAY_DATA) == node); /* what went well stays */
}

static void test_clone_and_arguments(void)
{
    host_frame[0] = new_array(class_ints, 5);
    store32((ref)host_frame[0] + ARRAY_DATA + 16, 42);
    identity_hash((ref)host_frame[0]);
    ref copy = object_clone((ref)host_frame[0]);
    CHECK(copy != (ref)host_frame[0] && array_length(copy) == 5 && load32(copy + ARRAY_DATA + 16) == 42 && !load32(copy + 4));
    EXPECT_THROW(KNOWN_METHOD_THROW_CLONE, object_clone(new_object(class_node)));
    ((struct boot_domain *)domain->boot)->flags |= BOOT_FLAG_ARGUMENTS;
    ref arguments = kernel_arguments();
    CHECK(array_length(arguments) == 3);
    CHECK(array_length(load32(load32(arguments + ARRAY_DATA + 4) + 8)) == 9);
}

int main(void)
{
    host_start();
    for (int stress = 0; stress < 2; stress++) {
        domain = host_domain("one", 256 * 1024, stress ? BOOT_FLAG_GC_STRESS : 0);
        other = host_domain("other", 256 * 1024, 0);
        host_enter(other);
        host_enter(domain);
        test_bounds();
        test_copies_against_a_buffer();
        test_revocation_and_counts();
        test_buffers_are_coloured();
        test_memory_runs_out();
        test_arraycopy();
        test_clone_and_arguments();
        memset(host_frame, 0, sizeof host_frame);
    }
    return 0;
}
