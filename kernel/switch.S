#include "offsets.h"
/*
 * Changing stacks. Both keep the registers that C expects to survive a call; floating-point state is dead at every call.
 */
    .text
/* void switch_thread(struct thread *to): returns when something switches back to the thread that called it. */
    .globl switch_thread
switch_thread:
    pushq %rbx
    pushq %rbp
    pushq %r12
    pushq %r13
    pushq %r14
    movq %rsp, THREAD_KERNEL_SP(%r15)
    movq %rdi, %r15
    movq THREAD_KERNEL_SP(%r15), %rsp
    popq %r14
    popq %r13
    popq %r12
    popq %rbp
    popq %rbx
    ret

/* void call_on_stack(struct thread *thread, void (*function)(void *), void *argument): runs it as `thread`, on its empty stack. */
    .globl call_on_stack
call_on_stack:
    pushq %rbp
    pushq %r15
    movq %rsp, %rbp
    movq %rdi, %r15
    movq THREAD_STACK_TOP(%r15), %rsp
    movq %rdx, %rdi
    call *%rsi
    movq %rbp, %rsp
    popq %r15
    popq %rbp
    ret
    .section .note.GNU-stack, "", @progbits
