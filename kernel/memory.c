/*
 * Main memory: a bitmap of 4 KiB pages from the image's end to 4 GiB, and small kernel objects cut from pages.
 *
 * Pages are handed out contiguous, first fit from where the last search ended. Small objects come from free lists by power of
 * two and never go back to the page allocator. Not for interrupt context; with several CPUs, `bitmap` and `free_lists` need a lock.
 */
#include "kernel.h"

#define PAGE_LIMIT 0x100000u /* 4 GiB */
#define VIDEO_START 0xa0000u
#define VIDEO_END 0x100000u
#define SMALL_MIN 16u
#define SMALL_CLASSES 8u /* 16 to 2048 bytes */

struct multiboot_info {
    uint32_t flags, memory_lower, memory_upper, boot_device, command_line, modules_count, modules, symbols[4], map_length, map_address;
};
struct multiboot_range {
    uint32_t size; /* of the rest */
    uint64_t base, length;
    uint32_t type; /* 1: usable */
} __attribute__((packed));

struct small_object {
    struct small_object *next;
};

static uint64_t bitmap[PAGE_LIMIT / 64]; /* bit set: not free */
static uint32_t first_page, end_page;    /* the range that was ever free */
static uint32_t search_start;
static uint64_t free_count, total_count;
static struct small_object *free_lists[SMALL_CLASSES];

static bool page_used(uint32_t page) { return bitmap[page / 64] >> (page % 64) & 1; }

static void mark(uint32_t page, uint32_t count, bool used)
{
    for (uint32_t end = page + count; page < end; page++) {
        if (used)
            bitmap[page / 64] |= 1ull << (page % 64);
        else
            bitmap[page / 64] &= ~(1ull << (page % 64));
    }
}

static void add_range(uint64_t base, uint64_t end)
{
    uint64_t image_end = IMAGE->end;
    if (base < image_end)
        base = image_end;
    uint64_t page = (base + PAGE_SIZE - 1) / PAGE_SIZE;
    uint64_t last = end / PAGE_SIZE;
    if (last > PAGE_LIMIT)
        last = PAGE_LIMIT;
    if (page >= last)
        return;
    mark((uint32_t)page, (uint32_t)(last - page), false);
    free_count += last - page;
    if (!end_page || page < first_page)
        first_page = (uint32_t)page;
    if (last > end_page)
        end_page = (uint32_t)last;
}

void memory_init(uint32_t multiboot_info)
{
    const struct multiboot_info *info = (const void *)(uintptr_t)multiboot_info;
    memset(bitmap, 0xff, sizeof bitmap);
    if (info->flags & 1 << 6) {
        uintptr_t at = info->map_address;
        while (at < (uintptr_t)info->map_address + info->map_length) {
            const struct multiboot_range *range = (const void *)at;
            if (range->type == 1)
                add_range(range->base, range->base + range->length);
            at += range->size + sizeof range->size;
        }
    } else if (info->flags & 1) {
        add_range(0x100000, 0x100000 + (uint64_t)info->memory_upper * 1024);
    }
    if (!free_count)
        panic("memory: the boot loader reports none above the image");
    total_count = free_count;
    search_start = first_page;
}

/* First free run of `count` pages in [from, to), or 0. */
static uint32_t find_run(uint32_t from, uint32_t to, size_t count)
{
    size_t run = 0;
    for (uint32_t page = from; page < to; page++) {
        if (page % 64 == 0 && bitmap[page / 64] == ~0ull) {
            run = 0;
            page += 63;
        } else if (page_used(page)) {
            run = 0;
        } else if (++run == count) {
            return page + 1 - (uint32_t)count;
        }
    }
    return 0;
}

uintptr_t pages_alloc(size_t count)
{
    if (count == 0 || count > free_count)
        return 0;
    uint32_t page = find_run(search_start, end_page, count);
    if (!page)
        page = find_run(first_page, end_page, count);
    if (!page)
        return 0;
    mark(page, (uint32_t)count, true);
    free_count -= count;
    search_start = page + (uint32_t)count;
    return (uintptr_t)page * PAGE_SIZE;
}

void pages_free(uintptr_t address, size_t count)
{
    uint32_t page = (uint32_t)(address / PAGE_SIZE);
    KASSERT(address % PAGE_SIZE == 0 && page >= first_page && page + count <= end_page);
    KASSERT(page_used(page) && page_used(page + (uint32_t)count - 1));
    mark(page, (uint32_t)count, false);
    free_count += count;
    if (page < search_start)
        search_start = page;
}

uint64_t pages_free_bytes(void) { return free_count * PAGE_SIZE; }

uint64_t pages_total_bytes(void) { return total_count * PAGE_SIZE; }

uint64_t memory_end(void) { return (uint64_t)end_page * PAGE_SIZE; }

bool memory_is_main(uint64_t address, uint64_t size)
{
    if (size == 0)
        size = 1;
    if (address >= VIDEO_START && address + size <= VIDEO_END)
        return false;
    return address < memory_end() || address + size < address;
}

void *kernel_alloc(size_t size)
{
    if (size > PAGE_SIZE / 2) {
        size_t count = (size + PAGE_SIZE - 1) / PAGE_SIZE;
        uintptr_t pages = pages_alloc(count);
        return pages ? memset((void *)pages, 0, count * PAGE_SIZE) : NULL;
    }
    unsigned index = 0;
    while ((SMALL_MIN << index) < size)
        index++;
    size_t bytes = SMALL_MIN << index;
    if (!free_lists[index]) {
        uintptr_t page = pages_alloc(1);
        if (!page)
            return NULL;
        for (uintptr_t at = page; at < page + PAGE_SIZE; at += bytes) {
            struct small_object *object = (void *)at;
            object->next = free_lists[index];
            free_lists[index] = object;
        }
    }
    struct small_object *object = free_lists[index];
    free_lists[index] = object->next;
    return memset(object, 0, bytes);
}

void kernel_free(void *object, size_t size)
{
    if (!object)
        return;
    if (size > PAGE_SIZE / 2) {
        pages_free((uintptr_t)object, (size + PAGE_SIZE - 1) / PAGE_SIZE);
        return;
    }
    unsigned index = 0;
    while ((SMALL_MIN << index) < size)
        index++;
    struct small_object *small = object;
    small->next = free_lists[index];
    free_lists[index] = small;
}
