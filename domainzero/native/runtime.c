/* java.lang.Runtime: the current domain's heap in numbers, and a collection on demand. */

#include "kernel.h"

int64_t runtime_total_memory(ref self)
{
    (void)self;
    return (int64_t)current->domain->heap.bytes;
}

int64_t runtime_max_memory(ref self)
{
    (void)self;
    return (int64_t)current->domain->heap.bytes;
}

int64_t runtime_free_memory(ref self)
{
    (void)self;
    const struct heap *heap = &current->domain->heap;
    int64_t used = (int64_t)(current->domain->alloc_top - heap->space[heap->active]);
    return used < (int64_t)heap->bytes ? (int64_t)heap->bytes - used : 0;
}

void runtime_gc(ref self)
{
    (void)self;
    if (current->handler)
        forbid_in_handler();
    gc_collect(current->domain);
}
