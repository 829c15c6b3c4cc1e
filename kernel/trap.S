/*
 * Entry of every exception and interrupt: builds a struct trap_frame on the stack of whoever was interrupted and calls
 *     void trap_dispatch(struct trap_frame *frame);
 * then resumes at the frame, which trap_dispatch may have changed. r15 stays the interrupted thread throughout.
 */
    .text
    .macro vector number
    .balign 16
    .if (\number == 8) || ((\number >= 10) && (\number <= 14)) || (\number == 17) || (\number == 21) || (\number == 29) || (\number == 30)
    .else
    pushq $0                            /* the CPU pushes no error code here */
    .endif
    pushq $\number
    jmp trap_common
    .endm

    .balign 16
    .globl trap_vectors                 /* 256 entries of 16 bytes */
trap_vectors:
    .altmacro
    .set number, 0
    .rept 256
    vector %number
    .set number, number + 1
    .endr
    .noaltmacro

trap_common:
    pushq %rax
    pushq %rcx
    pushq %rdx
    pushq %rbx
    pushq %rbp
    pushq %rsi
    pushq %rdi
    pushq %r8
    pushq %r9
    pushq %r10
    pushq %r11
    pushq %r12
    pushq %r13
    pushq %r14
    pushq %r15
    cld
    movq %rsp, %rdi
    movq %rsp, %rbx
    andq $-16, %rsp
    call trap_dispatch
    movq %rbx, %rsp
    popq %r15
    popq %r14
    popq %r13
    popq %r12
    popq %r11
    popq %r10
    popq %r9
    popq %r8
    popq %rdi
    popq %rsi
    popq %rbp
    popq %rbx
    popq %rdx
    popq %rcx
    popq %rax
    addq $16, %rsp
    iretq
    .section .note.GNU-stack, "", @progbits
