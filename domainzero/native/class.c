/* java.lang.Class: questions about a class descriptor. */

#include "kernel.h"

static const struct class *descriptor(ref class_object)
{
    return (const struct class *)(uintptr_t)load32(class_object + FIELD_JAVA_LANG_CLASS_DESCRIPTOR);
}

static ref class_object_at(uint32_t address)
{
    return address ? ((const struct class *)(uintptr_t)address)->class_object : 0;
}

int32_t class_is_instance(ref self, ref object)
{
    return object && class_assignable(class_of(object), descriptor(self));
}

int32_t class_is_assignable_from(ref self, ref other)
{
    return other && class_assignable(descriptor(other), descriptor(self));
}

/* The kind and flags of the descriptor, as they are. */
int32_t class_kind(ref self) { return (int32_t)descriptor(self)->kind; }

ref class_get_superclass(ref self) { return class_object_at(descriptor(self)->super); }

ref class_get_component_type(ref self) { return class_object_at(descriptor(self)->element); }

/* A fresh array, which the caller may keep. */
ref class_enum_constants(ref self)
{
    const struct class *klass = descriptor(self);
    if (!klass->values)
        return 0;
    class_init(klass);
    return (ref)call_java(klass->values, NULL, 0, false);
}

static ref new_array_of(const struct class *element, int32_t length)
{
    if (!element->array)
        throw_illegal_argument("the image has no arrays of this class");
    return new_array((const struct class *)(uintptr_t)element->array, length);
}

ref class_new_array(ref self, int32_t length)
{
    if (length < 0)
        throw_known(KNOWN_METHOD_THROW_SIZE, 1, (uint64_t)(uint32_t)length);
    return new_array_of(descriptor(self), length);
}

ref class_interfaces(ref self)
{
    const uint32_t *list = (const uint32_t *)(uintptr_t)descriptor(self)->interfaces;
    uint32_t count = list ? list[0] : 0;
    ref array = new_array_of(known_class(KNOWN_CLASS_JAVA_LANG_CLASS), (int32_t)count);
    for (uint32_t i = 0; i < count; i++)
        store32(array + ARRAY_DATA + 4 * i, class_object_at(list[i + 1]));
    return array;
}
