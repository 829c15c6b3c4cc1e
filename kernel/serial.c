/*
 * The serial lines and the debug console: COM1 is the console, COM2 the error stream if the command line says stderr=com2, else COM1 is both.
 *
 * Output is polled and handed over when serial_write returns. COM1's FIFO stays off: switching it on loses a byte that was typed, or piped in,
 * before, and with it on nothing holds a sender back while the kernel is busy. Input is interrupt-driven: a thread that finds
 * no byte waits in `readers`. Works before anything is initialised but for serial_init.
 */
#include "kernel.h"
#include "x86.h"

#define COM1 0x3f8
#define DEBUG_CONSOLE 0xe9
#define COM2 0x2f8
#define FIFO_BYTES 16
enum { DATA, INTERRUPTS, FIFO, LINE_CONTROL, MODEM_CONTROL, LINE_STATUS };
enum { STATUS_DATA = 1, STATUS_EMPTY = 0x20, STATUS_IDLE = 0x40 };

static uint16_t error_port = COM1;
static struct thread_queue readers;

static void port_init(uint16_t port, bool fifo)
{
    out8(port + INTERRUPTS, 0);
    out8(port + LINE_CONTROL, 0x80);
    out8(port + DATA, 1); /* 115200 */
    out8(port + INTERRUPTS, 0);
    out8(port + LINE_CONTROL, 3); /* 8 bits, no parity */
    if (fifo)
        out8(port + FIFO, 7);
    out8(port + MODEM_CONTROL, 0xb);
}

static bool input_ready(void) { return in8(COM1 + LINE_STATUS) & STATUS_DATA; }

void serial_init(bool separate_error)
{
    port_init(COM1, false);
    if (separate_error) {
        port_init(COM2, true);
        error_port = COM2;
    }
    out8(COM1 + INTERRUPTS, 1);
}

void serial_write(enum console_stream stream, const void *bytes, size_t size)
{
    if (stream == CONSOLE_DEBUG) {
        out8_string(DEBUG_CONSOLE, bytes, size);
        return;
    }
    uint16_t port = stream == CONSOLE_ERROR ? error_port : COM1;
    size_t burst = port == COM1 ? 1 : FIFO_BYTES;
    const char *at = bytes;
    while (size) {
        while (!(in8(port + LINE_STATUS) & STATUS_EMPTY))
            ;
        size_t count = size < burst ? size : burst;
        out8_string(port + DATA, at, count);
        at += count;
        size -= count;
    }
}

void serial_flush(void)
{
    while (!(in8(COM1 + LINE_STATUS) & STATUS_IDLE))
        ;
    while (!(in8(error_port + LINE_STATUS) & STATUS_IDLE))
        ;
}

int serial_read(void)
{
    return input_ready() ? in8(COM1 + DATA) : -1;
}

void serial_wait(void)
{
    while (!input_ready())
        queue_wait(&readers);
}

void serial_input_ready(void) { queue_wake_all(&readers); }
