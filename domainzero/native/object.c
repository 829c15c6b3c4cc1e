/* java.lang.Object and the identity part of java.lang.System. wait and notify are the monitors' (monitor.c). */

#include "kernel.h"

ref object_get_class(ref self)
{
    return class_of(self)->class_object;
}

int32_t object_hash_code(ref self)
{
    uint32_t hash = identity_hash(self);
    if (!hash)
        heap_out_of_memory();
    return (int32_t)hash;
}

int32_t system_identity_hash_code(ref object)
{
    return object ? object_hash_code(object) : 0;
}

static bool is_cloneable(const struct class *klass)
{
    const uint32_t *list = (const uint32_t *)(uintptr_t)klass->interfaces;
    for (uint32_t i = 1; list && i <= list[0]; i++)
        if (!strcmp(image_string_at(((const struct class *)(uintptr_t)list[i])->name), "java.lang.Cloneable"))
            return true;
    return false;
}

ref object_clone(ref self)
{
    const struct class *klass = class_of(self);
    const uint32_t counted = CLASS_FLAG_MEMORY | CLASS_FLAG_PROXY | CLASS_FLAG_KERNEL_OBJECT | CLASS_FLAG_NO_COPY;
    bool array = class_is_array(klass);
    if (!array && ((klass->kind & counted) || !is_cloneable(klass)))
        throw_known(KNOWN_METHOD_THROW_CLONE, 1, (uint64_t)self);
    struct handle original;
    handle_push(&original, self);
    ref copy = array ? new_array(klass, array_length(self)) : new_object(klass);
    self = handle_pop(&original);
    memcpy((void *)(uintptr_t)(copy + OBJECT_HEADER), (void *)(uintptr_t)(self + OBJECT_HEADER), object_size(self) - OBJECT_HEADER);
    return copy;
}
