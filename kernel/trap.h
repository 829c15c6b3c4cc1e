/* What trap.S saves, and who looks at it. */
#ifndef JX_TRAP_H
#define JX_TRAP_H

#include <stdint.h>

struct trap_frame {
    uint64_t r15, r14, r13, r12, r11, r10, r9, r8, rdi, rsi, rbp, rbx, rdx, rcx, rax;
    uint64_t vector, error;
    uint64_t rip, cs, rflags, rsp, ss; /* pushed by the CPU */
};

void irq_dispatch(struct trap_frame *frame); /* irq.c */

#endif
