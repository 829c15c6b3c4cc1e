/* jx.zero.DeviceMemoryManager: device registers as memory objects. Main memory is refused: it belongs to heaps. */

#include "memobj.h"

ref device_memory_map(ref manager, int64_t address, int32_t size)
{
    (void)manager;
    uint64_t start = (uint64_t)address;
    if (size < 0)
        throw_illegal_argument("negative size");
    if (start < NULL_GUARD)
        throw_illegal_argument("device memory at the unmapped first addresses");
    if (start >= 1ull << 32 || start + (uint32_t)size > 1ull << 32)
        throw_illegal_argument("device memory beyond 4 GiB");
    if (memory_is_main(start, (uint32_t)size))
        throw_illegal_argument("main memory is no device memory");
    struct memory_control *control = memory_create_device((uint32_t)start);
    if (!control)
        heap_out_of_memory();
    return memory_view(known_class(KNOWN_CLASS_JX_ZERO_DEVICEMEMORY), control, (uint32_t)start, (uint32_t)size);
}
