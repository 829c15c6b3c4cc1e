/* Memory objects: ranges of bytes outside every heap, which Java sees through views (jx.zero.ReadOnlyMemory and below). */
#ifndef JX_MEMOBJ_H
#define JX_MEMOBJ_H

#include "kernel.h"

/* What all views of one memory share. Compiled code reads `valid` before every access. */
struct memory_control {
    uint32_t valid;      /* 0 once revoked */
    uint32_t references; /* views in all domains; the last one's end frees the control block and the pages */
    uint32_t base;
    uint32_t pages;      /* to be freed with it; 0: device memory, or taken over by a revocation */
    uint32_t owner;      /* id of the domain that allocated it */
};

/* Main memory, zeroed, page-aligned, for the current domain; NULL: no room. One reference, for the view to be made. */
struct memory_control *memory_create(uint32_t size);
struct memory_control *memory_create_device(uint32_t address);
/* A new control block for the same pages; views of the old one become invalid. NULL: no kernel memory. */
struct memory_control *memory_revoke_control(struct memory_control *old);
void memory_release(struct memory_control *control);
/* One more view like this one. */
static inline void memory_retain(ref view)
{
    ((struct memory_control *)(uintptr_t)load32(view + FIELD_JX_ZERO_READONLYMEMORY_CONTROL))->references++;
}
/* A view, which takes over one reference of `control` (given up again if it throws). Safepoint, throws. */
ref memory_view(const struct class *klass, struct memory_control *control, uint32_t base, uint32_t size);
/* ---- bulkcopy.c ---- */
extern bool copy_by_bytes;
void copy_choose(void);                                /* at boot, once memory and clock are there */
/* memcpy by the faster way, for where the call counts. Ranges may overlap if the target is the lower one. */
static inline void memory_copy(void *target, const void *source, size_t size)
{
    if (!copy_by_bytes) {
        size_t words = size / 8;
        __asm__ volatile("rep movsq" : "+D"(target), "+S"(source), "+c"(words) : : "memory");
        size %= 8;
    }
    __asm__ volatile("rep movsb" : "+D"(target), "+S"(source), "+c"(size) : : "memory");
}

#endif
