/* jx.zero.Dma: memory is identity-mapped and contiguous, so a range's bus address is its base. */

#include "memobj.h"

int64_t dma_address(ref dma, ref memory)
{
    (void)dma;
    if (!memory)
        throw_known(KNOWN_METHOD_THROW_NULL, 0);
    const struct memory_control *control =
        (const struct memory_control *)(uintptr_t)load32(memory + FIELD_JX_ZERO_READONLYMEMORY_CONTROL);
    if (!control->valid)
        throw_known(KNOWN_METHOD_THROW_MEMORY_REVOKED, 0);
    return load32(memory + FIELD_JX_ZERO_READONLYMEMORY_BASE);
}
