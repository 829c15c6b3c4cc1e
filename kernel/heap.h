/* A domain's heap: two semispaces of which one is in use, and what must be known of the objects in it.
   Included by kernel.h, which has the prototypes that the rest of the kernel needs. */
#ifndef JX_HEAP_H
#define JX_HEAP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define HEAP_RESERVE (32u * 1024) /* kept for the thread that is making an OutOfMemoryError */

/* An object's header word. 0: nothing is known of it. HEADER_THIN: locked, bits 0 to 23 are the owner's thread id and
   HEADER_DEPTH counts how often it entered again. Else bits 0 to 23 are the identity hash (0: none yet) and
   HEADER_INFLATED says that monitor.c has a struct monitor for it. Immortal objects always have a hash and nothing else:
   domains share them, so their monitors are found by address alone. */
#define HASH_MASK 0xFFFFFFu

void *memcpy(void *target, const void *source, size_t size);

struct class;
struct domain;
struct thread;

/* References that one table of the domain holds; entries are plain object addresses. */
struct ref_table {
    uint32_t *entries;
    uint32_t count, capacity;
};

struct heap {
    uintptr_t space[2];       /* start of each semispace */
    uint64_t bytes;           /* what Java may fill; a semispace is larger by HEAP_RESERVE */
    unsigned active;          /* the space that objects are in */
    bool stress;              /* collect at every allocation, poison, verify */
    bool collecting;
    struct thread *in_reserve; /* the thread that may use HEAP_RESERVE now */
    uint32_t out_of_memory;   /* root: an OutOfMemoryError for when even the reserve is used up, or 0 */
    struct ref_table holders; /* objects that hold a count of a kernel object; weak */
    struct ref_table interned; /* open-addressed table of Strings; weak */
    struct ref_table enums;   /* pairs: enum class, its constants array (root) */
    uint64_t collections;
    uint64_t copied_bytes;    /* by all collections */
};

/* Copies whole words, for objects that are mostly too small for string instructions to pay. */
static inline void copy_object_words(uint64_t *target, const uint64_t *source, uint64_t bytes)
{
    if (bytes >= 256) {
        memcpy(target, source, bytes);
        return;
    }
    for (uint64_t i = 0; i < bytes / 8; i++) {
        target[i] = source[i];
        __asm__ volatile("" : : : "memory"); /* or it becomes a call of memcpy again */
    }
}

typedef void root_visitor(uint32_t *slot, void *context);

/* ---- heap.c ---- */
bool heap_create(struct heap *heap, uint64_t bytes, bool stress);
/* `bytes` zeroed bytes at alloc_top, which is not advanced; false: there is no room even after a collection. Safepoint. */
bool heap_make_room(struct domain *domain, uint64_t bytes);
uint64_t object_size(uint32_t object);

bool ref_table_reserve(struct ref_table *table, uint32_t more); /* no safepoint; false: no kernel memory */
/* Room in the table of counted kernel objects' holders for `count` more; no safepoint; false: no kernel memory. */
bool heap_track_reserve(struct domain *domain, uint32_t count);
/* `object` (of the current domain) now holds a count of a kernel object, given up when the object is found dead or
   the domain ends; its class says of what (CLASS_FLAG_MEMORY, _PROXY, _KERNEL_OBJECT). False: no kernel memory, and
   the caller has to give up the count. No safepoint. */
bool heap_track(uint32_t object);
void heap_out_of_memory(void) __attribute__((noreturn)); /* throws OutOfMemoryError */
uint32_t identity_hash(uint32_t object); /* 0: no kernel memory to move a thin lock out of the header */

/* ---- gc_copy.c ---- */
void gc_collect(struct domain *domain);
/* When what domains share is short: garbage in any of them may hold it. All other threads are at safepoints, as always in C. */
void gc_collect_all(void);

/* ---- heap_check.c ---- */
void heap_check(struct domain *domain); /* panics if the heap is not what the collector promises */

/* ---- subtype.c ---- */
bool class_assignable(const struct class *from, const struct class *to);
bool class_is_array(const struct class *klass);

/* ---- strings.c ---- */
bool string_equals(uint32_t a, uint32_t b);
int32_t string_hash(uint32_t string);
uint32_t string_find_literal(uint32_t string); /* an equal image literal, or 0 */
void interned_sweep(struct domain *domain, uint32_t (*survivor)(void *context, uint32_t object), void *context);

/* ---- statics.c ---- */
/* The constants array of `enum_class` in the current domain, shared: must not be written. An exception is left in
   current->exception and 0 returned. Safepoint. */
uint32_t enum_constants(const struct class *enum_class);
uint32_t enum_constants_known(const struct domain *domain, const struct class *enum_class); /* 0: not asked for yet */
void statics_thread_ended(struct thread *thread); /* initialisers that it ran have failed */
const struct class *enum_class_of(const struct class *klass); /* the class with values(); constants with a body have a subclass */

#endif
