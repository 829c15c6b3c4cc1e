/* Privileged and special instructions: the only inline assembly of the kernel's C files. */
#ifndef JX_X86_H
#define JX_X86_H

#include <stdint.h>

static inline uint8_t in8(uint16_t port) { uint8_t v; asm volatile("inb %1, %0" : "=a"(v) : "Nd"(port)); return v; }
static inline uint16_t in16(uint16_t port) { uint16_t v; asm volatile("inw %1, %0" : "=a"(v) : "Nd"(port)); return v; }
static inline uint32_t in32(uint16_t port) { uint32_t v; asm volatile("inl %1, %0" : "=a"(v) : "Nd"(port)); return v; }
static inline void out8(uint16_t port, uint8_t v) { asm volatile("outb %0, %1" : : "a"(v), "Nd"(port)); }
static inline void out16(uint16_t port, uint16_t v) { asm volatile("outw %0, %1" : : "a"(v), "Nd"(port)); }
static inline void out32(uint16_t port, uint32_t v) { asm volatile("outl %0, %1" : : "a"(v), "Nd"(port)); }

/* `count` bytes to one port. */
static inline void out8_string(uint16_t port, const void *bytes, uint64_t count)
{
    asm volatile("rep outsb" : "+S"(bytes), "+c"(count) : "d"(port) : "memory");
}

static inline uint64_t read_tsc(void)
{
    uint32_t low, high;
    asm volatile("rdtsc" : "=a"(low), "=d"(high));
    return (uint64_t)high << 32 | low;
}

static inline void interrupts_off(void) { asm volatile("cli" : : : "memory"); }
static inline void interrupts_on(void) { asm volatile("sti" : : : "memory"); }

/* Enables interrupts and waits for one; none can slip in between. */
static inline void interrupts_on_and_halt(void) { asm volatile("sti; hlt" : : : "memory"); }

/* Turns interrupts off and tells whether they were on. */
static inline int interrupts_save(void)
{
    uint64_t flags;
    asm volatile("pushfq; popq %0; cli" : "=r"(flags) : : "memory");
    return (flags >> 9) & 1;
}

static inline void interrupts_restore(int on) { if (on) interrupts_on(); }

static inline uint64_t read_cr2(void) { uint64_t v; asm volatile("movq %%cr2, %0" : "=r"(v)); return v; }
static inline uint64_t read_cr3(void) { uint64_t v; asm volatile("movq %%cr3, %0" : "=r"(v)); return v; }
static inline void write_cr3(uint64_t v) { asm volatile("movq %0, %%cr3" : : "r"(v) : "memory"); }

/* `pointer`: 16-bit limit, 64-bit base. */
static inline void load_interrupt_table(const void *pointer) { asm volatile("lidt (%0)" : : "r"(pointer) : "memory"); }

/* The 512-byte floating-point state, 16-byte aligned. */
static inline void fp_save(void *area) { asm volatile("fxsave64 (%0)" : : "r"(area) : "memory"); }
static inline void fp_restore(const void *area) { asm volatile("fxrstor64 (%0)" : : "r"(area) : "memory"); }

#endif
