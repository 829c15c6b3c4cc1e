/* jx.zero.Console, and the streams behind System.out, System.err and System.in (jdk.internal.Kernel). */
#include "kernel.h"

#define END_OF_FILE 4 /* control-D */

void console_write(ref console, int32_t value)
{
    (void)console;
    uint8_t byte = (uint8_t)value;
    serial_write(CONSOLE_OUT, &byte, 1);
}

int32_t console_read(ref console)
{
    (void)console;
    return serial_read();
}

static void check_range(ref array, int32_t offset, int32_t length)
{
    if (!array)
        throw_known(KNOWN_METHOD_THROW_NULL, 0);
    int32_t size = array_length(array);
    if (offset < 0 || length < 0 || offset > size - length) {
        bool bad_start = offset < 0 || offset > size;
        int32_t index = bad_start ? offset : (int32_t)((uint32_t)offset + (uint32_t)length);
        throw_known(KNOWN_METHOD_THROW_INDEX, 2, (uint64_t)(uint32_t)index, (uint64_t)(uint32_t)size);
    }
}

/* Streams: 1 is standard output, 2 the error stream. */
void kernel_write(int32_t stream, ref bytes, int32_t offset, int32_t length)
{
    check_range(bytes, offset, length);
    if (stream != CONSOLE_OUT && stream != CONSOLE_ERROR)
        throw_illegal_argument("no such stream");
    serial_write((enum console_stream)stream, (const void *)(uintptr_t)(bytes + ARRAY_DATA + (uint32_t)offset), (size_t)length);
}

/* Blocks for the first byte; returns how many were there, or -1 at the end of the file. */
int32_t kernel_read(ref bytes, int32_t offset, int32_t length)
{
    static bool ended;
    check_range(bytes, offset, length);
    if (length == 0)
        return 0;
    struct handle array;
    handle_push(&array, bytes);
    if (!ended)
        serial_wait();
    bytes = handle_pop(&array);
    int32_t count = 0;
    while (!ended && count < length) {
        int byte = serial_read();
        if (byte == END_OF_FILE)
            ended = true;
        else if (byte >= 0)
            *(uint8_t *)(uintptr_t)(bytes + ARRAY_DATA + (uint32_t)(offset + count++)) = (uint8_t)byte;
        else
            break;
    }
    return count ? count : ended ? -1 : kernel_read(bytes, offset, length);
}
