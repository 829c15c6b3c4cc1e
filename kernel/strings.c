/* Java strings made and compared by C, and the intern tables: image literals, which all domains share, and each
   domain's own, which holds its Strings weakly. */

#include "kernel.h"

enum { REMOVED = 1 }; /* a table entry whose String died: probing goes on behind it */

static ref string_value(ref string)
{
    return load32(string + FIELD_JAVA_LANG_STRING_VALUE);
}

static const uint16_t *string_chars(ref string)
{
    return (const uint16_t *)(uintptr_t)(string_value(string) + ARRAY_DATA);
}

bool string_equals(ref a, ref b)
{
    int32_t length = array_length(string_value(a));
    return length == array_length(string_value(b)) && !memcmp(string_chars(a), string_chars(b), 2 * (size_t)length);
}

int32_t string_hash(ref string)
{
    const uint16_t *chars = string_chars(string);
    uint32_t hash = 0;
    for (int32_t i = 0; i < array_length(string_value(string)); i++)
        hash = hash * 31 + chars[i];
    return (int32_t)hash;
}

/* Decodes one character of UTF-8 and advances; U+FFFD for a malformed byte. Surrogates encoded by themselves, as class
   files do, come through as they are. */
static uint32_t decode(const uint8_t **next, const uint8_t *end)
{
    uint8_t first = *(*next)++;
    unsigned more = first < 0x80 ? 0 : first >> 5 == 6 ? 1 : first >> 4 == 14 ? 2 : first >> 3 == 30 ? 3 : 4;
    if (more == 4 || (size_t)(end - *next) < more)
        return 0xFFFD;
    if (more == 0)
        return first;
    uint32_t character = first & (0x3F >> more);
    for (unsigned i = 0; i < more; i++) {
        if (((*next)[i] & 0xC0) != 0x80)
            return 0xFFFD;
        character = character << 6 | ((*next)[i] & 0x3F);
    }
    *next += more;
    return character <= 0x10FFFF ? character : 0xFFFD;
}

ref string_new(const char *utf8, size_t length)
{
    const uint8_t *end = (const uint8_t *)utf8 + length;
    int32_t units = 0;
    for (const uint8_t *next = (const uint8_t *)utf8; next < end;)
        units += decode(&next, end) > 0xFFFF ? 2 : 1;
    struct handle value;
    handle_push(&value, new_array(known_class(KNOWN_CLASS_ARRAY_C), units));
    ref string = new_object(known_class(KNOWN_CLASS_JAVA_LANG_STRING));
    store32(string + FIELD_JAVA_LANG_STRING_VALUE, handle_pop(&value));
    uint16_t *out = (uint16_t *)string_chars(string);
    for (const uint8_t *next = (const uint8_t *)utf8; next < end;) {
        uint32_t character = decode(&next, end);
        if (character > 0xFFFF) {
            *out++ = (uint16_t)(0xD7C0 + (character >> 10));
            character = 0xDC00 | (character & 0x3FF);
        }
        *out++ = (uint16_t)character;
    }
    return string;
}

ref string_find_literal(ref string)
{
    uint32_t hash = (uint32_t)string_hash(string);
    const struct image_string *table = (const struct image_string *)(uintptr_t)IMAGE->strings;
    uint32_t low = 0, high = IMAGE->string_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (table[middle].hash < hash)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < IMAGE->string_count && table[low].hash == hash; low++)
        if (string_equals(table[low].object, string))
            return table[low].object;
    return 0;
}

/* The cell of an equal String, or else the first empty one. The table is never full. */
static uint32_t *interned_cell(struct ref_table *table, ref string)
{
    uint32_t index = (uint32_t)string_hash(string) * 0x9E3779B1u;
    for (;; index++) {
        uint32_t *cell = &table->entries[index & (table->capacity - 1)];
        if (!*cell || (*cell != REMOVED && string_equals(*cell, string)))
            return cell;
    }
}

/* Makes the table at most half full, without the removed entries. */
static bool interned_grow(struct ref_table *table)
{
    uint32_t living = 0;
    for (uint32_t i = 0; i < table->capacity; i++)
        living += table->entries[i] > REMOVED;
    struct ref_table grown = {NULL, living, 64};
    while (grown.capacity < 4 * living)
        grown.capacity *= 2;
    grown.entries = kernel_alloc(grown.capacity * sizeof *grown.entries);
    if (!grown.entries)
        return false;
    for (uint32_t i = 0; i < table->capacity; i++)
        if (table->entries[i] > REMOVED)
            *interned_cell(&grown, table->entries[i]) = table->entries[i];
    if (table->entries)
        kernel_free(table->entries, table->capacity * sizeof *table->entries);
    *table = grown;
    return true;
}

/* String.intern */
ref string_intern(ref string)
{
    ref literal = string_find_literal(string);
    if (literal)
        return literal;
    struct ref_table *table = &current->domain->heap.interned;
    if (table->count + 1 > table->capacity / 2 && !interned_grow(table))
        heap_out_of_memory();
    uint32_t *cell = interned_cell(table, string);
    if (!*cell) {
        *cell = string;
        table->count++;
    }
    return *cell;
}

void interned_sweep(struct domain *domain, ref (*survivor)(void *context, ref object), void *context)
{
    struct ref_table *table = &domain->heap.interned;
    for (uint32_t i = 0; i < table->capacity; i++)
        if (table->entries[i] > REMOVED) {
            ref moved = survivor(context, table->entries[i]);
            table->entries[i] = moved ? moved : REMOVED;
        }
}
