/* jdk.internal.Kernel's questions about the current domain. */

#include "kernel.h"

enum { OUTSIDE_MAX = 16 * 1024 };

/* Arguments given from outside, one a line, read once. */
static const char *outside_arguments(size_t *length)
{
    static char *text;
    static size_t text_length;
    if (!text && (text = kernel_alloc(OUTSIDE_MAX)))
        text_length = fwcfg_read("opt/jx64/args", text, OUTSIDE_MAX);
    *length = text_length;
    return text;
}

static void add_argument(struct handle *array, uint32_t index, const char *text, size_t length)
{
    ref string = string_new(text, length);
    store32(handle_get(array) + ARRAY_DATA + 4 * index, string);
}

ref kernel_arguments(void)
{
    const struct boot_domain *boot = current->domain->boot;
    const uint32_t *own = (const uint32_t *)(uintptr_t)boot->arguments;
    uint32_t own_count = 0, count = 0;
    while (own && own[own_count])
        own_count++;
    size_t length = 0;
    const char *outside = boot->flags & BOOT_FLAG_ARGUMENTS ? outside_arguments(&length) : NULL;
    count = own_count + (length > 0);
    for (size_t i = 0; i < length; i++)
        count += outside[i] == '\n';

    struct handle array;
    handle_push(&array, new_array(known_class(KNOWN_CLASS_ARRAY_JAVA_LANG_STRING), (int32_t)count));
    for (uint32_t i = 0; i < own_count; i++)
        add_argument(&array, i, image_string_at(own[i]), strlen(image_string_at(own[i])));
    size_t start = 0;
    for (uint32_t i = own_count; i < count; i++) {
        size_t end = start;
        while (end < length && outside[end] != '\n')
            end++;
        add_argument(&array, i, outside + start, end - start);
        start = end + 1;
    }
    return handle_pop(&array);
}

ref kernel_domain_name(void)
{
    return string_new(current->domain->name, strlen(current->domain->name));
}
