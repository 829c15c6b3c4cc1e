/* java.lang.System.arraycopy: everything is checked before the first element moves, but for the element-wise store
   check, before whose failure the elements that went well stay copied. */

#include "kernel.h"

static void check_range(int32_t position, int32_t length, int32_t array_length)
{
    int32_t wrong = position < 0 ? position : length < 0 ? length : array_length;
    if (position < 0 || length < 0 || (int64_t)position + length > array_length)
        throw_known(KNOWN_METHOD_THROW_INDEX, 2, (uint64_t)(uint32_t)wrong, (uint64_t)(uint32_t)array_length);
}

static void copy_checked(ref source, int32_t from, ref target, int32_t to, int32_t length)
{
    const struct class *element = (const struct class *)(uintptr_t)class_of(target)->element;
    for (int32_t i = 0; i < length; i++) {
        ref value = load32(source + ARRAY_DATA + 4 * (uint32_t)(from + i));
        if (value && !class_assignable(class_of(value), element))
            throw_known(KNOWN_METHOD_THROW_STORE, 1, (uint64_t)value);
        store32(target + ARRAY_DATA + 4 * (uint32_t)(to + i), value);
    }
}

void system_arraycopy(ref source, int32_t from, ref target, int32_t to, int32_t length)
{
    if (!source || !target)
        throw_known(KNOWN_METHOD_THROW_NULL, 0);
    const struct class *source_class = class_of(source), *target_class = class_of(target);
    bool references = (source_class->kind & 0xFF) == CLASS_KIND_ARRAY_REF && (target_class->kind & 0xFF) == CLASS_KIND_ARRAY_REF;
    if (!class_is_array(source_class))
        throw_known(KNOWN_METHOD_THROW_STORE, 1, (uint64_t)source);
    if (!references && source_class != target_class)
        throw_known(KNOWN_METHOD_THROW_STORE, 1, (uint64_t)target);
    check_range(from, length, array_length(source));
    check_range(to, length, array_length(target));
    if (references && !class_assignable(source_class, target_class)) {
        copy_checked(source, from, target, to, length);
        return;
    }
    uint32_t size = source_class->size;
    uintptr_t start = source + ARRAY_DATA + (uintptr_t)size * (uint32_t)from;
    uintptr_t end = target + ARRAY_DATA + (uintptr_t)size * (uint32_t)to;
    memmove((void *)end, (void *)start, (size_t)size * (uint32_t)length);
}
