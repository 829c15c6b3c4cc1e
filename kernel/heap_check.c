/* The heap verifier: after a collection every object is well formed and every reference leads to the start of an
   object of the same heap or to immortal data. A violation is a bug of ours, so it panics. */

#include "kernel.h"

static bool class_is_valid(uintptr_t address)
{
    return address >= IMAGE->rodata_start && address < IMAGE->rodata_end && address % 16 == 0;
}

struct check {
    struct domain *domain;
    uint64_t *starts; /* bit i: an object starts at 8 * i */
    uintptr_t space;
};

static void check_reference(uint32_t *slot, void *context)
{
    struct check *check = context;
    ref target = *slot;
    if (!target || (target >= IMAGE->data_start && target < IMAGE->data_end))
        return;
    uint64_t index = (target - check->space) / 8;
    if (target < check->space || target >= check->domain->alloc_top || target % 8 ||
        !(check->starts[index / 64] >> index % 64 & 1))
        panic("heap of %s: stale reference %x at %lx", check->domain->name, target, (unsigned long)(uintptr_t)slot);
}

static void check_object(struct check *check, ref object)
{
    const struct class *klass = class_of(object);
    if ((klass->kind & 0xFF) == CLASS_KIND_ARRAY_REF) {
        for (int32_t i = 0; i < array_length(object); i++)
            check_reference((uint32_t *)(uintptr_t)(object + ARRAY_DATA + 4 * (uint32_t)i), check);
    } else if ((klass->kind & 0xFF) == CLASS_KIND_INSTANCE) {
        const uint16_t *offsets = (const uint16_t *)(uintptr_t)klass->ref_offsets;
        for (unsigned i = 1; offsets && i <= offsets[0]; i++)
            check_reference((uint32_t *)(uintptr_t)(object + offsets[i]), check);
    }
}

void heap_check(struct domain *domain)
{
    struct heap *heap = &domain->heap;
    uintptr_t start = heap->space[heap->active];
    size_t bitmap_bytes = (heap->bytes + HEAP_RESERVE) / 64 + 8;
    struct check check = {domain, kernel_alloc(bitmap_bytes), start};
    if (!check.starts)
        return; /* no memory to check with is no error of the heap */
    uintptr_t object = start;
    while (object < domain->alloc_top) {
        if (!class_is_valid(load32(object)) || (class_is_array(class_of((ref)object)) && array_length((ref)object) < 0))
            panic("heap of %s: no object at %lx", domain->name, (unsigned long)object);
        uint64_t index = (object - start) / 8;
        check.starts[index / 64] |= 1ull << index % 64;
        object += object_size((ref)object);
    }
    if (object != domain->alloc_top)
        panic("heap of %s: last object crosses the end at %lx", domain->name, (unsigned long)domain->alloc_top);
    for (object = start; object < domain->alloc_top; object += object_size((ref)object))
        check_object(&check, (ref)object);
    uint32_t *statics = (uint32_t *)domain->statics;
    for (uint32_t i = 0; i < IMAGE->statics_refs / 4; i++)
        check_reference(&statics[i], &check);
    for (struct thread *thread = domain->threads; thread; thread = thread->domain_next)
        stack_visit_references(thread, check_reference, &check);
    kernel_free(check.starts, bitmap_bytes);
}
