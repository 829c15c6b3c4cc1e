/* Formatted text of the kernel: %s %c %d %u %x %p with l, z and a width; %%. */
#include "kernel.h"

static void print_number(enum console_stream stream, uint64_t value, unsigned base, bool negative, unsigned width, char pad)
{
    char digits[24];
    unsigned at = sizeof digits;
    do {
        digits[--at] = "0123456789abcdef"[value % base];
        value /= base;
    } while (value);
    if (negative)
        digits[--at] = '-';
    while (sizeof digits - at < width && at > 0)
        digits[--at] = pad;
    serial_write(stream, digits + at, sizeof digits - at);
}

void stream_vprint(enum console_stream stream, const char *format, va_list arguments)
{
    for (; *format; format++) {
        if (*format != '%') {
            serial_write(stream, format, 1);
            continue;
        }
        char pad = *++format == '0' ? '0' : ' ';
        unsigned width = 0;
        while (*format >= '0' && *format <= '9')
            width = width * 10 + (unsigned)(*format++ - '0');
        bool wide = false;
        while (*format == 'l' || *format == 'z') {
            wide = true;
            format++;
        }
        switch (*format) {
        case 's': {
            const char *text = va_arg(arguments, const char *);
            serial_write(stream, text, strlen(text));
            break;
        }
        case 'c': {
            char byte = (char)va_arg(arguments, int);
            serial_write(stream, &byte, 1);
            break;
        }
        case 'd': {
            int64_t value = wide ? va_arg(arguments, int64_t) : va_arg(arguments, int);
            print_number(stream, value < 0 ? -(uint64_t)value : (uint64_t)value, 10, value < 0, width, pad);
            break;
        }
        case 'u':
            print_number(stream, wide ? va_arg(arguments, uint64_t) : va_arg(arguments, unsigned), 10, false, width, pad);
            break;
        case 'p':
        case 'x':
            print_number(stream, wide || *format == 'p' ? va_arg(arguments, uint64_t) : va_arg(arguments, unsigned), 16, false, width, pad);
            break;
        default:
            serial_write(stream, format, 1);
        }
    }
}

void kernel_print(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    stream_vprint(CONSOLE_ERROR, format, arguments);
    va_end(arguments);
}
