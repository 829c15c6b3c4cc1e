/* jx.zero.ReadOnlyMemory, Memory, MemoryManager: check, then one access.
 *
 * The translator inlines the single accesses (plugin "memory"); these must do the same: revocation first, then bounds.
 * Nothing switches threads between the check and the access, so a revocation can't come between. */

#include "memobj.h"

static inline uint32_t size_of(ref memory) { return load32(memory + FIELD_JX_ZERO_READONLYMEMORY_SIZE); }
static inline uintptr_t base_of(ref memory) { return load32(memory + FIELD_JX_ZERO_READONLYMEMORY_BASE); }

static inline struct memory_control *control_of(ref memory)
{
    return (struct memory_control *)(uintptr_t)load32(memory + FIELD_JX_ZERO_READONLYMEMORY_CONTROL);
}

/* No size reaches 2 GiB, so what is negative is too much as well. */
static inline bool in_bounds(int32_t offset, int32_t length, uint32_t size)
{
    return (uint32_t)length <= size && (uint32_t)offset <= size - (uint32_t)length;
}

static void __attribute__((noinline, cold, noreturn)) refuse_access(ref memory, int32_t offset, int32_t length)
{
    if (!control_of(memory)->valid)
        throw_known(KNOWN_METHOD_THROW_MEMORY_REVOKED, 0);
    throw_known(KNOWN_METHOD_THROW_MEMORY_BOUNDS, 3, (uint64_t)(uint32_t)offset, (uint64_t)(uint32_t)length, (uint64_t)size_of(memory));
}

/* Where [offset, offset + length) of the memory lies, or an exception. */
static inline uintptr_t access(ref memory, int32_t offset, int32_t length)
{
    if (!control_of(memory)->valid || !in_bounds(offset, length, size_of(memory)))
        refuse_access(memory, offset, length);
    return base_of(memory) + (uint32_t)offset;
}

int32_t memory_is_valid(ref memory) { return control_of(memory)->valid != 0; }

int32_t memory_get8(ref memory, int32_t offset) { return *(volatile uint8_t *)access(memory, offset, 1); }
int32_t memory_get16(ref memory, int32_t offset) { return *(volatile uint16_t *)access(memory, offset, 2); }
int32_t memory_get32(ref memory, int32_t offset) { return *(volatile int32_t *)access(memory, offset, 4); }
int64_t memory_get64(ref memory, int32_t offset) { return *(volatile int64_t *)access(memory, offset, 8); }

void memory_set8(ref memory, int32_t offset, int32_t value) { *(volatile uint8_t *)access(memory, offset, 1) = (uint8_t)value; }
void memory_set16(ref memory, int32_t offset, int32_t value) { *(volatile uint16_t *)access(memory, offset, 2) = (uint16_t)value; }
void memory_set32(ref memory, int32_t offset, int32_t value) { *(volatile int32_t *)access(memory, offset, 4) = value; }
void memory_set64(ref memory, int32_t offset, int64_t value) { *(volatile int64_t *)access(memory, offset, 8) = value; }

/* Where [offset, offset + length) of the byte[] lies, or an exception. */
static uintptr_t access_array(ref array, int32_t offset, int32_t length)
{
    if (!array)
        throw_known(KNOWN_METHOD_THROW_NULL, 0);
    if (!in_bounds(offset, length, (uint32_t)array_length(array)))
        throw_known(KNOWN_METHOD_THROW_INDEX, 2, (uint64_t)(uint32_t)offset, (uint64_t)(uint32_t)array_length(array));
    return array + ARRAY_DATA + (uint32_t)offset;
}

void memory_copy_to_array(ref memory, int32_t offset, ref target, int32_t target_offset, int32_t length)
{
    uintptr_t to = access_array(target, target_offset, length);
    memory_copy((void *)to, (void *)access(memory, offset, length), (size_t)length);
}

void memory_copy_from_array(ref memory, int32_t offset, ref source, int32_t source_offset, int32_t length)
{
    uintptr_t from = access_array(source, source_offset, length);
    memory_copy((void *)access(memory, offset, length), (void *)from, (size_t)length);
}

void memory_copy_to_memory(ref memory, int32_t offset, ref target, int32_t target_offset, int32_t length)
{
    if (!target)
        throw_known(KNOWN_METHOD_THROW_NULL, 0);
    uintptr_t from = access(memory, offset, length), to = access(target, target_offset, length);
    if (to - from < (uint32_t)length)
        memmove((void *)to, (void *)from, (uint32_t)length);
    else
        memory_copy((void *)to, (void *)from, (uint32_t)length);
}

void memory_fill(ref memory, int32_t offset, int32_t length, int32_t value)
{
    memset((void *)access(memory, offset, length), (uint8_t)value, (size_t)length);
}

/* ---- views ---- */

ref memory_range(ref memory, int32_t offset, int32_t length)
{
    uint32_t base = (uint32_t)access(memory, offset, length);
    control_of(memory)->references++;
    return memory_view(class_of(memory), control_of(memory), base, (uint32_t)length);
}

ref memory_read_only(ref memory)
{
    uint32_t base = (uint32_t)access(memory, 0, 0);
    control_of(memory)->references++;
    return memory_view(known_class(KNOWN_CLASS_JX_ZERO_READONLYMEMORY), control_of(memory), base, size_of(memory));
}

/* Not for handlers: the code they interrupt may stand between a check and its access. */
ref memory_revoke(ref memory)
{
    forbid_in_handler();
    uint32_t base = (uint32_t)access(memory, 0, 0), size = size_of(memory);
    const struct class *klass = class_of(memory);
    struct domain *domain = current->domain;
    struct handle old;
    handle_push(&old, memory);
    bool room = heap_track_reserve(domain, 1) && heap_make_room(domain, klass->size);
    memory = handle_pop(&old);
    struct memory_control *fresh = room ? memory_revoke_control(control_of(memory)) : NULL;
    if (!fresh)
        heap_out_of_memory();
    return memory_view(klass, fresh, base, size);
}

/* ---- jx.zero.MemoryManager ---- */

ref memory_manager_allocate(ref manager, int32_t size)
{
    (void)manager;
    if (size < 0)
        throw_illegal_argument("negative size");
    struct memory_control *control = memory_create((uint32_t)size);
    if (!control && !current->handler) {
        gc_collect_all();
        control = memory_create((uint32_t)size);
    }
    if (!control)
        heap_out_of_memory();
    return memory_view(known_class(KNOWN_CLASS_JX_ZERO_MEMORY), control, control->base, (uint32_t)size);
}

int64_t memory_manager_free(ref manager)
{
    (void)manager;
    return (int64_t)pages_free_bytes();
}
