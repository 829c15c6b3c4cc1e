/*
 * The C functions that the compiler itself calls, and a few string functions. Copies use `rep movsq`: fastest under TCG by far
 * and good on real CPUs; the string instructions are spelled out because the compiler would turn loops into calls of these.
 */
#include "kernel.h"

void *memcpy(void *target, const void *source, size_t size)
{
    void *to = target;
    size_t words = size / 8;
    size_t rest = size % 8;
    asm volatile("rep movsq" : "+D"(to), "+S"(source), "+c"(words) : : "memory");
    asm volatile("rep movsb" : "+D"(to), "+S"(source), "+c"(rest) : : "memory");
    return target;
}

void *memmove(void *target, const void *source, size_t size)
{
    if ((uintptr_t)target - (uintptr_t)source >= size)
        return memcpy(target, source, size);
    char *to = (char *)target + size - 1;
    const char *from = (const char *)source + size - 1;
    size_t rest = size % 8;
    size_t words = size / 8;
    asm volatile("std; rep movsb" : "+D"(to), "+S"(from), "+c"(rest) : : "memory");
    to -= 7;
    from -= 7;
    asm volatile("rep movsq; cld" : "+D"(to), "+S"(from), "+c"(words) : : "memory");
    return target;
}

void *memset(void *target, int byte, size_t size)
{
    void *to = target;
    size_t words = size / 8;
    size_t rest = size % 8;
    uint64_t pattern = (uint8_t)byte * 0x0101010101010101u;
    asm volatile("rep stosq" : "+D"(to), "+c"(words) : "a"(pattern) : "memory");
    asm volatile("rep stosb" : "+D"(to), "+c"(rest) : "a"(pattern) : "memory");
    return target;
}

int memcmp(const void *a, const void *b, size_t size)
{
    const uint8_t *left = a;
    const uint8_t *right = b;
    for (size_t i = 0; i < size; i++)
        if (left[i] != right[i])
            return left[i] - right[i];
    return 0;
}

size_t strlen(const char *text)
{
    const char *end = text;
    while (*end)
        end++;
    return (size_t)(end - text);
}

int strcmp(const char *a, const char *b)
{
    while (*a && *a == *b) {
        a++;
        b++;
    }
    return (uint8_t)*a - (uint8_t)*b;
}
