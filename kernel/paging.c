/*
 * Page rights, set once at boot over boot.S's identity map: nothing mapped in [0, NULL_GUARD), kernel and Java text and read-only
 * data not writable, nothing but text executable, everything that is not main memory uncached.
 *
 * This is the second line of defence; the first is type safety. Only the null guard is something Java code relies on.
 */
#include "kernel.h"
#include "x86.h"

#define PRESENT 1ull
#define WRITABLE 2ull
#define UNCACHED 0x18ull /* cache disable, write through */
#define LARGE 0x80ull
#define NO_EXECUTE (1ull << 63)
#define LARGE_SIZE 0x200000ull
#define FOUR_GIB 0x100000000ull

extern uint64_t boot_directories[2048]; /* one entry for each 2 MiB */
extern char kernel_start[], kernel_text_end[], kernel_rodata_end[];

static uint64_t *table_of(uint64_t address)
{
    uint64_t *entry = &boot_directories[address / LARGE_SIZE];
    if (*entry & LARGE) {
        uint64_t *table = (uint64_t *)pages_alloc(1);
        if (!table)
            panic("paging: no memory for a page table");
        uint64_t base = address / LARGE_SIZE * LARGE_SIZE;
        uint64_t rights = *entry & (WRITABLE | UNCACHED | NO_EXECUTE);
        for (unsigned i = 0; i < 512; i++)
            table[i] = (base + i * PAGE_SIZE) | PRESENT | rights;
        *entry = (uint64_t)(uintptr_t)table | PRESENT | WRITABLE;
    }
    return (uint64_t *)(uintptr_t)(*entry & ~0xfffull);
}

/* `rights` 0: unmapped. Ends that are not page-aligned keep the neighbours' rights. */
static void protect(uint64_t start, uint64_t end, uint64_t rights)
{
    start = (start + PAGE_SIZE - 1) / PAGE_SIZE * PAGE_SIZE;
    for (uint64_t at = start; at + PAGE_SIZE <= end; at += PAGE_SIZE)
        table_of(at)[at / PAGE_SIZE % 512] = rights ? at | rights : 0;
}

void paging_init(void)
{
    for (uint64_t at = 0; at < FOUR_GIB; at += LARGE_SIZE) {
        uint64_t *entry = &boot_directories[at / LARGE_SIZE];
        if (*entry & LARGE)
            *entry |= NO_EXECUTE | (at >= memory_end() ? UNCACHED : 0);
    }
    protect(0, NULL_GUARD, 0);
    protect((uintptr_t)kernel_start, (uintptr_t)kernel_text_end, PRESENT);
    protect((uintptr_t)kernel_text_end, (uintptr_t)kernel_rodata_end, PRESENT | NO_EXECUTE);
    protect(IMAGE->rodata_start, IMAGE->rodata_end, PRESENT | NO_EXECUTE);
    protect(IMAGE->text_start / PAGE_SIZE * PAGE_SIZE, (IMAGE->text_end + PAGE_SIZE - 1) / PAGE_SIZE * PAGE_SIZE, PRESENT);
    write_cr3(read_cr3());
}
