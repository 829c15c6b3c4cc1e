/* QEMU's firmware configuration device: named files handed in from the host. Absent devices and files read as empty. */
#include "kernel.h"
#include "x86.h"

#define SELECTOR 0x510
#define DATA 0x511
#define KEY_SIGNATURE 0
#define KEY_DIRECTORY 0x19
#define NAME_BYTES 56

static uint32_t read_big_endian(unsigned bytes)
{
    uint32_t value = 0;
    for (unsigned i = 0; i < bytes; i++)
        value = value << 8 | in8(DATA);
    return value;
}

size_t fwcfg_read(const char *name, char *buffer, size_t size)
{
    out16(SELECTOR, KEY_SIGNATURE);
    if (read_big_endian(4) != 0x51454d55) /* "QEMU" */
        return 0;
    out16(SELECTOR, KEY_DIRECTORY);
    uint32_t count = read_big_endian(4);
    while (count--) {
        uint32_t file_size = read_big_endian(4);
        uint16_t key = (uint16_t)read_big_endian(2);
        char file_name[NAME_BYTES + 1] = { 0 };
        read_big_endian(2);
        for (unsigned i = 0; i < NAME_BYTES; i++)
            file_name[i] = (char)in8(DATA);
        if (strcmp(file_name, name) != 0)
            continue;
        if (size > file_size)
            size = file_size;
        out16(SELECTOR, key);
        for (size_t i = 0; i < size; i++)
            buffer[i] = (char)in8(DATA);
        return size;
    }
    return 0;
}
