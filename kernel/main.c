/*
 * From boot to idle: the map of everything the kernel sets up, in order. boot.S calls kernel_main on the boot stack; when the
 * domains' first threads exist, the boot thread is done and only its stack's idle loop is left.
 */
#include "kernel.h"
#include "memobj.h"
#include "x86.h"

#define COMMAND_LINE_MAX 1024

struct multiboot_head {
    uint32_t flags, memory_lower, memory_upper, boot_device, command_line;
};

extern struct thread boot_thread;

static char command_line[COMMAND_LINE_MAX];

struct cpu boot_cpu;


/* The loader's copy lies in memory that will be handed out. */
static void save_command_line(uint32_t multiboot_info)
{
    const struct multiboot_head *info = (const void *)(uintptr_t)multiboot_info;
    if (!(info->flags & 1 << 2))
        return;
    const char *text = (const char *)(uintptr_t)info->command_line;
    for (unsigned i = 0; text[i] && i < COMMAND_LINE_MAX - 1; i++)
        command_line[i] = text[i];
}

bool boot_option(const char *name)
{
    size_t length = strlen(name);
    for (const char *at = command_line; *at;) {
        const char *end = at;
        while (*end && *end != ' ')
            end++;
        if ((size_t)(end - at) == length && memcmp(at, name, length) == 0)
            return true;
        at = *end ? end + 1 : end;
    }
    return false;
}

/* Runs below thread.c's catch, which reports what main throws. */
void domain_main(void *unused)
{
    (void)unused;
    const struct boot_domain *boot = current->domain->boot;
    struct handle arguments;
    handle_push(&arguments, kernel_arguments());
    if (boot->main_class)
        class_init((const struct class *)(uintptr_t)boot->main_class);
    uint64_t argument = handle_pop(&arguments);
    call_java(boot->main, &argument, 1, false);
}

static void start_domain(const struct boot_domain *boot)
{
    struct domain *domain = domain_create(boot);
    struct thread *thread = domain ? thread_create(domain, domain_main, NULL, false) : NULL;
    if (!thread)
        panic("boot: no memory for domain %s with a heap of %u bytes", image_string_at(boot->name), boot->heap_bytes);
    if (boot_option("verbose"))
        kernel_print("domain %s: heap %u bytes\n", image_string_at(boot->name), boot->heap_bytes);
    thread_wake(thread);
}

void kernel_main(uint32_t multiboot_info)
{
    save_command_line(multiboot_info);
    serial_init(boot_option("stderr=com2"));
    trap_init();
    if (IMAGE->magic != IMAGE_MAGIC)
        panic("boot: no image at %x", IMAGE_BASE);
    memory_init(multiboot_info);
    paging_init();
    clock_init();
    copy_choose();
    irq_init();
    schedule_init();
    for (uint32_t i = 0; i < IMAGE->domain_count; i++)
        start_domain((const struct boot_domain *)(uintptr_t)IMAGE->domains + i);
    if (boot_option("verbose"))
        kernel_print("memory: %lu of %lu KiB free\n", pages_free_bytes() / 1024, pages_total_bytes() / 1024);
    current->handler = false;
    interrupts_on(); /* and so for every thread from here */
    current->state = THREAD_BLOCKED;
    schedule();
    panic("boot: the boot thread was woken");
}
