/*
 * Which string instruction copies faster on this CPU, measured once at boot: under TCG `rep movsq` by far, on CPUs with fast
 * string operations `rep movsb`.
 */
#include "memobj.h"

bool copy_by_bytes;

static uint64_t copy_ticks(uintptr_t buffer, bool by_bytes)
{
    uint64_t best = UINT64_MAX;
    copy_by_bytes = by_bytes;
    for (int i = 0; i < 3; i++) {
        uint64_t start = clock_now();
        memory_copy((void *)buffer, (void *)(buffer + PAGE_SIZE), PAGE_SIZE);
        uint64_t ticks = clock_now() - start;
        best = ticks < best ? ticks : best;
    }
    return best;
}

void copy_choose(void)
{
    uintptr_t buffer = pages_alloc(2);
    if (!buffer)
        return;
    uint64_t words = copy_ticks(buffer, false);
    uint64_t bytes = copy_ticks(buffer, true);
    copy_by_bytes = bytes < words;
    pages_free(buffer, 2);
}
