/* The exact copying collector (Cheney's).
 *
 * Runs on any thread with every thread of the domain at a safepoint, as all C code does. It moves every object that can
 * be reached from the domain's roots to the other semispace. What lies outside the domain's heap is immortal: neither
 * moved nor scanned. A moved object's class word holds its new address with bit 0 set.
 *
 * Afterwards the counts that dead memory objects, proxies and AtomicVariables held are given up. */

#include "kernel.h"
#include "memobj.h"
#include "portal.h"

struct collection {
    uintptr_t from;
    uint64_t from_bytes;
    uintptr_t top; /* end of the objects moved so far */
};

static inline ref move(struct collection *collection, ref object)
{
    if (object - collection->from >= collection->from_bytes)
        return object;
    uint32_t word = load32(object);
    if (word & 1)
        return word & ~1u;
    uint64_t size = object_size(object);
    ref copy = (ref)collection->top;
    copy_object_words((uint64_t *)collection->top, (const uint64_t *)(uintptr_t)object, size);
    collection->top += size;
    store32(object, copy | 1);
    return copy;
}

static void visit(uint32_t *slot, void *context)
{
    *slot = move(context, *slot);
}

static void scan(struct collection *collection, ref object)
{
    const struct class *klass = class_of(object);
    switch (klass->kind & 0xFF) {
    case CLASS_KIND_ARRAY_REF: {
        uint32_t *element = (uint32_t *)(uintptr_t)(object + ARRAY_DATA);
        for (uint32_t *end = element + (uint32_t)array_length(object); element < end; element++)
            *element = move(collection, *element);
        break;
    }
    case CLASS_KIND_INSTANCE: {
        const uint16_t *offsets = (const uint16_t *)(uintptr_t)klass->ref_offsets;
        if (!offsets)
            break;
        for (unsigned i = 1; i <= offsets[0]; i++) {
            uint32_t *field = (uint32_t *)(uintptr_t)(object + offsets[i]);
            *field = move(collection, *field);
        }
        break;
    }
    }
}

static void visit_roots(struct domain *domain, struct collection *collection)
{
    struct heap *heap = &domain->heap;
    for (struct thread *thread = domain->threads; thread; thread = thread->domain_next)
        stack_visit_references(thread, visit, collection);
    uint32_t *statics = (uint32_t *)domain->statics;
    for (uint32_t i = 0; i < IMAGE->statics_refs / 4; i++)
        visit(&statics[i], collection);
    visit(&heap->out_of_memory, collection);
    for (uint32_t i = 1; i < heap->enums.count; i += 2)
        visit(&heap->enums.entries[i], collection);
    monitor_visit(domain, visit, collection);
    schedule_visit(domain, visit, collection);
    irq_visit(domain, visit, collection);
    portal_visit(domain, visit, collection);
    naming_visit(domain, visit, collection);
}

static ref survivor(void *context, ref object)
{
    struct collection *collection = context;
    if (object - collection->from >= collection->from_bytes)
        return object;
    uint32_t word = load32(object);
    return word & 1 ? word & ~1u : 0;
}

/* Gives up what the object held; its memory is still as the mutator left it. */
static void release(ref object)
{
    uint32_t flags = class_of(object)->kind;
    if (flags & CLASS_FLAG_MEMORY) {
        memory_release((struct memory_control *)(uintptr_t)load32(object + FIELD_JX_ZERO_READONLYMEMORY_CONTROL));
    } else if (flags & CLASS_FLAG_PROXY) {
        service_release((struct service *)load64(object + PROXY_SERVICE));
    } else if (flags & CLASS_FLAG_KERNEL_OBJECT) {
        struct atomic *atomic = (struct atomic *)load64(object + FIELD_JX_ZERO_ATOMICVARIABLE_HANDLE);
        if (atomic)
            atomic_release(atomic);
    }
}

static void sweep_holders(struct heap *heap, struct collection *collection)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < heap->holders.count; i++) {
        ref object = survivor(collection, heap->holders.entries[i]);
        if (object)
            heap->holders.entries[kept++] = object;
        else
            release(heap->holders.entries[i]);
    }
    heap->holders.count = kept;
}

void gc_collect(struct domain *domain)
{
    struct heap *heap = &domain->heap;
    KASSERT(!heap->collecting);
    heap->collecting = true;
    uint64_t used = domain->alloc_top - heap->space[heap->active];
    uintptr_t start = heap->space[1 - heap->active];
    struct collection collection = {heap->space[heap->active], heap->bytes + HEAP_RESERVE, start};

    visit_roots(domain, &collection);
    for (uintptr_t object = start; object < collection.top; object += object_size((ref)object))
        scan(&collection, (ref)object);
    interned_sweep(domain, survivor, &collection);
    sweep_holders(heap, &collection);

    heap->active = 1 - heap->active;
    domain->alloc_top = domain->alloc_limit = collection.top;
    heap->collections++;
    heap->copied_bytes += collection.top - start;
    heap->collecting = false;
    if (heap->stress) {
        memset((void *)collection.from, 0xDB, used);
        heap_check(domain);
    }
}

void gc_collect_all(void)
{
    for (struct domain *domain = domains; domain; domain = domain->next)
        gc_collect(domain);
}

bool domain_is_collecting(const struct domain *domain)
{
    return domain->heap.collecting;
}
