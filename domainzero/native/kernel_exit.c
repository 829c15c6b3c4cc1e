/* jdk.internal.Kernel: exit, and what a domain was started with. */
#include "kernel.h"

#define OUTSIDE_MAX 16384

static char outside[OUTSIDE_MAX]; /* from the host: each argument ended by NUL or newline */
static size_t outside_length;

void kernel_exit(int32_t status) { machine_exit(status); }

ref kernel_domain_name(void) { return string_new(current->domain->name, strlen(current->domain->name)); }

static size_t outside_next(size_t at)
{
    while (at < outside_length && outside[at] && outside[at] != '\n')
        at++;
    return at;
}

static void add_string(struct handle *array, uint32_t index, const char *text, size_t length)
{
    ref string = string_new(text, length);
    store32(handle_get(array) + ARRAY_DATA + 4 * index, string);
}

ref kernel_arguments(void)
{
    const struct boot_domain *boot = current->domain->boot;
    const uint32_t *configured = (const uint32_t *)(uintptr_t)boot->arguments;
    uint32_t count = 0;
    while (configured && configured[count])
        count++;
    uint32_t configured_count = count;
    if (boot->flags & BOOT_FLAG_ARGUMENTS) {
        outside_length = fwcfg_read("opt/jx64/args", outside, OUTSIDE_MAX);
        for (size_t at = 0; at < outside_length; at = outside_next(at) + 1)
            count++;
    }
    struct handle array;
    handle_push(&array, new_array(known_class(KNOWN_CLASS_ARRAY_JAVA_LANG_STRING), (int32_t)count));
    for (uint32_t i = 0; i < configured_count; i++)
        add_string(&array, i, image_string_at(configured[i]), strlen(image_string_at(configured[i])));
    size_t at = 0;
    for (uint32_t i = configured_count; i < count; i++) {
        size_t end = outside_next(at);
        add_string(&array, i, outside + at, end - at);
        at = end + 1;
    }
    return handle_pop(&array);
}
