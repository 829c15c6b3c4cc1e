/*
 * The interrupt table, and what each exception means: a null access in Java code goes on at its stub, everything else is a panic.
 */
#include "kernel.h"
#include "trap.h"
#include "x86.h"

#define PAGE_FAULT 14
#define DOUBLE_FAULT 8
#define EXCEPTIONS 32

struct gate {
    uint16_t offset_low, selector;
    uint8_t stack, type;
    uint16_t offset_middle;
    uint32_t offset_high, zero;
};

extern char trap_vectors[];

static struct gate gates[256];

static const char *const exception_names[EXCEPTIONS] = {
    "divide error", "debug", "non-maskable interrupt", "breakpoint", "overflow", "bound", "invalid opcode", "no FPU", "double fault",
    "9", "invalid TSS", "segment not present", "stack fault", "general protection", "page fault", "15", "x87 error",
    "alignment check", "machine check", "SIMD error", "virtualization", "control protection", "22", "23", "24", "25", "26", "27", "28",
    "29", "30", "31",
};

void trap_init(void)
{
    for (unsigned i = 0; i < 256; i++) {
        uintptr_t entry = (uintptr_t)trap_vectors + 16 * i;
        gates[i] = (struct gate){
            .offset_low = (uint16_t)entry, .selector = 8, .stack = i == DOUBLE_FAULT, .type = 0x8e, .offset_middle = (uint16_t)(entry >> 16),
        };
    }
    struct {
        uint16_t limit;
        uint64_t base;
    } __attribute__((packed)) pointer = { sizeof gates - 1, (uintptr_t)gates };
    load_interrupt_table(&pointer);
}

void trap_dispatch(struct trap_frame *frame)
{
    if (frame->vector >= EXCEPTIONS) {
        irq_dispatch(frame);
        return;
    }
    if (frame->vector == PAGE_FAULT && read_cr2() < NULL_GUARD) {
        uint32_t stub = trap_stub_find((uint32_t)frame->rip);
        if (stub) {
            frame->rip = stub;
            return;
        }
    }
    panic_trap(frame, exception_names[frame->vector]);
}
