/* Subtype questions that compiled code does not answer with its inline range and bit tests. */

#include "kernel.h"

static unsigned kind_of(const struct class *klass)
{
    return klass->kind & 0xFF;
}

bool class_is_array(const struct class *klass)
{
    return kind_of(klass) == CLASS_KIND_ARRAY_REF || kind_of(klass) == CLASS_KIND_ARRAY_PRIMITIVE;
}

static bool implements(const struct class *klass, const struct class *interface)
{
    const uint32_t *list = (const uint32_t *)(uintptr_t)klass->interfaces;
    if (!list)
        return false;
    for (uint32_t i = 1; i <= list[0]; i++)
        if (list[i] == (uintptr_t)interface)
            return true;
    return false;
}

bool class_assignable(const struct class *from, const struct class *to)
{
    while (kind_of(to) == CLASS_KIND_ARRAY_REF && kind_of(from) == CLASS_KIND_ARRAY_REF && from != to) {
        from = (const struct class *)(uintptr_t)from->element;
        to = (const struct class *)(uintptr_t)to->element;
    }
    if (from == to)
        return true;
    switch (kind_of(to)) {
    case CLASS_KIND_INTERFACE:
        return implements(from, to);
    case CLASS_KIND_INSTANCE:
        if (!to->super) /* Object: interfaces and arrays too */
            return kind_of(from) != CLASS_KIND_PRIMITIVE;
        return kind_of(from) == CLASS_KIND_INSTANCE && from->number - to->number < to->subclasses;
    default:
        return false;
    }
}

int32_t instance_of(ref object, const struct class *klass)
{
    return class_assignable(class_of(object), klass);
}

int32_t can_store(ref array, ref value)
{
    return class_assignable(class_of(value), (const struct class *)(uintptr_t)class_of(array)->element);
}
