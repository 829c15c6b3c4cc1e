/* Allocation beyond the fast path of alloc.S, and what happens when a domain's heap is full.
 *
 * Objects lie one behind the other in the active semispace, 8-byte aligned, from its start to alloc_top; from there to
 * alloc_limit memory is zero. The area is zeroed in chunks as it is needed, not whole after each collection. */

#include "kernel.h"

enum { ZERO_CHUNK = 32 * 1024 };

bool heap_create(struct heap *heap, uint64_t bytes, bool stress)
{
    bytes = (bytes + PAGE_SIZE - 1) / PAGE_SIZE * PAGE_SIZE;
    size_t pages = (bytes + HEAP_RESERVE) / PAGE_SIZE;
    heap->space[0] = pages_alloc(pages);
    if (!heap->space[0])
        return false;
    heap->space[1] = pages_alloc(pages);
    if (!heap->space[1]) {
        pages_free(heap->space[0], pages);
        return false;
    }
    heap->bytes = bytes;
    heap->stress = stress;
    return true;
}

bool heap_contains(const struct domain *domain, ref object)
{
    return object - domain->heap.space[domain->heap.active] < domain->heap.bytes + HEAP_RESERVE;
}

uint64_t object_size(ref object)
{
    const struct class *klass = class_of(object);
    if (!class_is_array(klass))
        return klass->size;
    return (ARRAY_DATA + (uint64_t)klass->size * (uint32_t)array_length(object) + 7) & ~7ull;
}

static uintptr_t usable_end(const struct heap *heap)
{
    return heap->space[heap->active] + heap->bytes + (heap->in_reserve == current ? HEAP_RESERVE : 0);
}

/* Zeroes ahead so that `bytes` fit; false: the space ends before. */
static bool extend(struct domain *domain, uint64_t bytes)
{
    uintptr_t end = usable_end(&domain->heap);
    if (domain->alloc_top > end || bytes > end - domain->alloc_top)
        return false;
    uint64_t limit = domain->alloc_top + bytes;
    if (limit <= domain->alloc_limit)
        return true;
    if (!domain->heap.stress && !domain->heap.in_reserve)
        limit = limit + ZERO_CHUNK < end ? limit + ZERO_CHUNK : end;
    memset((void *)domain->alloc_limit, 0, limit - domain->alloc_limit);
    domain->alloc_limit = limit;
    return true;
}

bool heap_make_room(struct domain *domain, uint64_t bytes)
{
    struct heap *heap = &domain->heap;
    if (current->handler) {
        if (!extend(domain, bytes))
            forbid_in_handler();
        return true;
    }
    if (!heap->stress && extend(domain, bytes))
        return true;
    if (bytes > heap->bytes)
        return false;
    gc_collect(domain);
    return extend(domain, bytes);
}

static ref allocate(const struct class *klass, uint64_t bytes)
{
    struct domain *domain = current->domain;
    if (!heap_make_room(domain, bytes))
        heap_out_of_memory();
    ref object = (ref)domain->alloc_top;
    domain->alloc_top += bytes;
    store32(object, (uint32_t)(uintptr_t)klass);
    return object;
}

ref new_object_slow(const struct class *klass)
{
    return allocate(klass, klass->size);
}

ref new_array_slow(const struct class *array_class, int32_t length)
{
    uint64_t bytes = (ARRAY_DATA + (uint64_t)array_class->size * (uint32_t)length + 7) & ~7ull;
    ref array = allocate(array_class, bytes);
    store32(array + ARRAY_LENGTH, (uint32_t)length);
    return array;
}

static ref new_nested(const struct class *array_class, int32_t given, const int32_t *lengths)
{
    struct handle array;
    handle_push(&array, new_array(array_class, lengths[0]));
    const struct class *element = (const struct class *)(uintptr_t)array_class->element;
    if (given > 1)
        for (int32_t i = 0; i < lengths[0]; i++) {
            ref inner = new_nested(element, given - 1, lengths + 1);
            store32(handle_get(&array) + ARRAY_DATA + 4 * (uint32_t)i, inner);
        }
    return handle_pop(&array);
}

ref new_multi_array(const struct class *array_class, int32_t given, int32_t d0, int32_t d1, int32_t d2, int32_t d3)
{
    const int32_t lengths[4] = {d0, d1, d2, d3};
    for (int32_t i = 0; i < given; i++)
        if (lengths[i] < 0)
            throw_known(KNOWN_METHOD_THROW_SIZE, 1, (uint64_t)(uint32_t)lengths[i]);
    return new_nested(array_class, given, lengths);
}

/* The error is made in the reserve by this thread alone. If that fails too, an older error is thrown again, whose
   trace is stale but which needs no memory; the first error of a domain always has the whole reserve. */
void heap_out_of_memory(void)
{
    struct heap *heap = &current->domain->heap;
    if (current->handler)
        forbid_in_handler();
    while (heap->in_reserve && heap->in_reserve != current)
        thread_yield_cpu();
    if (heap->in_reserve) {
        if (!heap->out_of_memory)
            panic("heap: no memory for the first OutOfMemoryError of %s", current->domain->name);
        throw_exception(heap->out_of_memory);
    }
    heap->in_reserve = current;
    call_java(IMAGE->known_methods[KNOWN_METHOD_THROW_OUT_OF_MEMORY], NULL, 0, true);
    heap->in_reserve = NULL;
    uint64_t end = usable_end(heap);
    struct domain *domain = current->domain;
    if (domain->alloc_limit > end)
        domain->alloc_limit = domain->alloc_top > end ? domain->alloc_top : end;
    ref error = (ref)current->exception;
    current->exception = 0;
    if (!heap->out_of_memory)
        heap->out_of_memory = error;
    throw_exception(error);
}

/* ---- tables of references ---- */

bool ref_table_reserve(struct ref_table *table, uint32_t more)
{
    if (more <= table->capacity - table->count)
        return true;
    uint32_t capacity = table->capacity ? table->capacity * 2 : 32;
    while (capacity - table->count < more)
        capacity *= 2;
    uint32_t *entries = kernel_alloc(capacity * sizeof *entries);
    if (!entries)
        return false;
    if (table->entries) {
        memcpy(entries, table->entries, table->count * sizeof *entries);
        kernel_free(table->entries, table->capacity * sizeof *entries);
    }
    table->entries = entries;
    table->capacity = capacity;
    return true;
}

bool heap_track_reserve(struct domain *domain, uint32_t count)
{
    return ref_table_reserve(&domain->heap.holders, count);
}

bool heap_track(ref object)
{
    struct domain *domain = current->domain;
    if (!heap_track_reserve(domain, 1))
        return false;
    domain->heap.holders.entries[domain->heap.holders.count++] = object;
    return true;
}

/* ---- identity ---- */

uint32_t identity_hash(ref object)
{
    static uint32_t state = 0x9E3779B9;
    uint32_t header = load32(object + 4);
    if (header & HEADER_THIN) {
        if (!monitor_inflate(object))
            return 0;
        header = load32(object + 4);
    }
    if (!(header & HASH_MASK)) {
        do {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
        } while (!(state & HASH_MASK));
        header |= state & HASH_MASK;
        store32(object + 4, header);
    }
    return header & HASH_MASK;
}
