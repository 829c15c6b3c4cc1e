/* Control blocks of memory objects.
 *
 * A control block counts the views in all domains; whoever makes a view of class CLASS_FLAG_MEMORY registers it with
 * heap_track, so a view's death gives its reference up. */

#include "memobj.h"

/* QEMU's software TLB is direct-mapped: big buffers that start at the same address modulo 1 MiB evict each other. So
   each starts some pages further into the range that was found for it, and the head is given back. */
static uintptr_t coloured_pages(uint32_t pages)
{
    static uint32_t colour;
    if (pages < 16)
        return pages_alloc(pages);
    uint32_t step = pages / 16 < 16 ? pages / 16 : 16;
    uint32_t skip = colour++ % 8 * step;
    uintptr_t base = pages_alloc(pages + skip);
    if (!base)
        return pages_alloc(pages);
    if (skip)
        pages_free(base, skip);
    return base + (uintptr_t)skip * PAGE_SIZE;
}

static struct memory_control *control_new(uint32_t base, uint32_t pages)
{
    struct memory_control *control = kernel_alloc(sizeof *control);
    if (control)
        *control = (struct memory_control){1, 1, base, pages, current->domain->id};
    return control;
}

struct memory_control *memory_create(uint32_t size)
{
    uint32_t pages = size ? (size + (PAGE_SIZE - 1)) / PAGE_SIZE : 1;
    uintptr_t base = coloured_pages(pages);
    if (!base)
        return NULL;
    struct memory_control *control = control_new((uint32_t)base, pages);
    if (control)
        memset((void *)base, 0, (size_t)pages * PAGE_SIZE);
    else
        pages_free(base, pages);
    return control;
}

struct memory_control *memory_create_device(uint32_t address)
{
    return control_new(address, 0);
}

struct memory_control *memory_revoke_control(struct memory_control *old)
{
    struct memory_control *fresh = control_new(old->base, old->pages);
    if (fresh) {
        old->valid = 0;
        old->pages = 0;
    }
    return fresh;
}

void memory_release(struct memory_control *control)
{
    if (!control || --control->references)
        return;
    if (control->pages)
        pages_free(control->base, control->pages);
    kernel_free(control, sizeof *control);
}

ref memory_view(const struct class *klass, struct memory_control *control, uint32_t base, uint32_t size)
{
    struct domain *domain = current->domain;
    if (!heap_track_reserve(domain, 1) || !heap_make_room(domain, klass->size)) {
        memory_release(control);
        heap_out_of_memory();
    }
    ref view = (ref)domain->alloc_top;
    domain->alloc_top += klass->size;
    store32(view, (uint32_t)(uintptr_t)klass);
    store32(view + FIELD_JX_ZERO_READONLYMEMORY_BASE, base);
    store32(view + FIELD_JX_ZERO_READONLYMEMORY_SIZE, size);
    store32(view + FIELD_JX_ZERO_READONLYMEMORY_CONTROL, (uint32_t)(uintptr_t)control);
    heap_track(view);
    return view;
}
