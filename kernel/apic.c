/*
 * The local APIC (one-shot timer, end of interrupt), the IOAPIC (ISA lines) and the legacy PIC, which is silenced.
 *
 * Assumes the PC's fixed addresses and identity routing of lines to pins, except that line 0 is pin 2.
 */
#include "kernel.h"
#include "x86.h"

#define LOCAL_APIC 0xfee00000u
#define IO_APIC 0xfec00000u
enum { APIC_PRIORITY = 0x80, APIC_EOI = 0xb0, APIC_SPURIOUS = 0xf0, APIC_TIMER = 0x320, APIC_LINT0 = 0x350, APIC_INITIAL = 0x380,
       APIC_COUNT = 0x390, APIC_DIVIDE = 0x3e0 };
enum { MASKED = 0x10000, LEVEL = 0x8000, DIVIDE_BY_1 = 0xb, ENABLE = 0x100, SPURIOUS_VECTOR = 0xff };
enum { IO_VERSION = 1, IO_TABLE = 0x10 };
enum { PIC1 = 0x20, PIC2 = 0xa0, LEVEL_PORT = 0x4d0 };
#define CALIBRATION_MICROSECONDS 10000u

static uint64_t timer_ratio; /* timer counts a TSC tick, 32.32 */

static void apic_write(uint32_t offset, uint32_t value) { *(volatile uint32_t *)(uintptr_t)(LOCAL_APIC + offset) = value; }
static uint32_t apic_read(uint32_t offset) { return *(volatile uint32_t *)(uintptr_t)(LOCAL_APIC + offset); }

static void io_write(uint32_t index, uint32_t value)
{
    *(volatile uint32_t *)(uintptr_t)IO_APIC = index;
    *(volatile uint32_t *)(uintptr_t)(IO_APIC + 0x10) = value;
}

static uint32_t io_read(uint32_t index)
{
    *(volatile uint32_t *)(uintptr_t)IO_APIC = index;
    return *(volatile uint32_t *)(uintptr_t)(IO_APIC + 0x10);
}

static uint32_t entry_of(int line) { return IO_TABLE + 2 * (line == 0 ? 2u : (uint32_t)line); }

static void silence_pic(void)
{
    out8(PIC1, 0x11); /* initialise; then vector base, wiring, mode */
    out8(PIC2, 0x11);
    out8(PIC1 + 1, 0x20);
    out8(PIC2 + 1, 0x28);
    out8(PIC1 + 1, 4);
    out8(PIC2 + 1, 2);
    out8(PIC1 + 1, 1);
    out8(PIC2 + 1, 1);
    out8(PIC1 + 1, 0xff);
    out8(PIC2 + 1, 0xff);
}

void apic_init(int timer_vector)
{
    silence_pic();
    apic_write(APIC_PRIORITY, 0);
    apic_write(APIC_LINT0, MASKED);
    apic_write(APIC_DIVIDE, DIVIDE_BY_1);
    apic_write(APIC_SPURIOUS, ENABLE | SPURIOUS_VECTOR);
    apic_write(APIC_TIMER, MASKED);
    uint32_t pins = (io_read(IO_VERSION) >> 16 & 0xff) + 1;
    for (uint32_t pin = 0; pin < pins; pin++)
        io_write(IO_TABLE + 2 * pin, MASKED);

    apic_write(APIC_INITIAL, UINT32_MAX);
    uint64_t ticks = clock_now();
    clock_wait_pit(CALIBRATION_MICROSECONDS);
    uint64_t counts = UINT32_MAX - apic_read(APIC_COUNT);
    ticks = clock_now() - ticks;
    if (!counts || !ticks)
        panic("apic: the timer does not count");
    timer_ratio = (counts << 32) / ticks;
    apic_write(APIC_INITIAL, 0);
    apic_write(APIC_TIMER, (uint32_t)timer_vector);
}

void apic_end_of_interrupt(void) { apic_write(APIC_EOI, 0); }

void apic_timer_start(uint64_t count) { apic_write(APIC_INITIAL, (uint32_t)count); }

uint64_t apic_timer_ratio(void) { return timer_ratio; }

bool ioapic_level(int line) { return in8((uint16_t)(LEVEL_PORT + line / 8)) >> (line % 8) & 1; }

void ioapic_route(int line, int vector)
{
    io_write(entry_of(line) + 1, 0); /* to CPU 0 */
    io_write(entry_of(line), (uint32_t)vector | (ioapic_level(line) ? LEVEL : 0));
}

void ioapic_mask(int line, bool masked)
{
    uint32_t entry = io_read(entry_of(line));
    io_write(entry_of(line), masked ? entry | MASKED : entry & ~(uint32_t)MASKED);
}
