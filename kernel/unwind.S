#include "layout.h"
#include "offsets.h"
/*
 * The way from C into Java and back. struct call_frame and struct java_entry: kernel.h.
 */
    .text
/*
 * void enter_java(struct java_entry *entry): pushes a call frame, calls entry->code with its arguments, stores both result
 * registers in the entry. Java clobbers everything but rsp and r15.
 */
    .globl enter_java
enter_java:
    pushq %rbx
    pushq %rbp
    pushq %r12
    pushq %r13
    pushq %r14
    pushq %rdi
    pushq OFFSET_THREAD_HEAD_JAVA_SP(%r15)
    pushq THREAD_CALLS(%r15)
    movq %rsp, THREAD_CALLS(%r15)

    movq %rdi, %rbx
    movq ENTRY_STACK_COUNT(%rbx), %rcx
    leaq 1(%rcx), %rax
    orq $1, %rax                        /* odd: the frame's eight words and the return address leave rsp at 8 mod 16 */
    shlq $3, %rax
    subq %rax, %rsp
    movq %rsp, ENTRY_STACK_AT(%rbx)
    movq ENTRY_STACK(%rbx), %rsi
    movq %rsp, %rdi
    rep movsq

    movsd ENTRY_FLOATS + 0(%rbx), %xmm0
    movsd ENTRY_FLOATS + 8(%rbx), %xmm1
    movsd ENTRY_FLOATS + 16(%rbx), %xmm2
    movsd ENTRY_FLOATS + 24(%rbx), %xmm3
    movsd ENTRY_FLOATS + 32(%rbx), %xmm4
    movsd ENTRY_FLOATS + 40(%rbx), %xmm5
    movsd ENTRY_FLOATS + 48(%rbx), %xmm6
    movsd ENTRY_FLOATS + 56(%rbx), %xmm7
    movq ENTRY_INTEGERS + 0(%rbx), %rdi
    movq ENTRY_INTEGERS + 8(%rbx), %rsi
    movq ENTRY_INTEGERS + 16(%rbx), %rdx
    movq ENTRY_INTEGERS + 24(%rbx), %rcx
    movq ENTRY_INTEGERS + 32(%rbx), %r8
    movq ENTRY_INTEGERS + 40(%rbx), %r9
    movq ENTRY_CODE(%rbx), %rax
call_code:
    call *%rax
    .globl enter_java_return            /* what the stack walker knows a transition by */
enter_java_return:
    movq THREAD_CALLS(%r15), %rsp
    movq 16(%rsp), %rdi
    movq %rax, ENTRY_RESULT(%rdi)
    movsd %xmm0, ENTRY_FLOAT_RESULT(%rdi)
    movq $0, OFFSET_THREAD_HEAD_EXCEPTION(%r15)
leave:
    popq THREAD_CALLS(%r15)
    popq OFFSET_THREAD_HEAD_JAVA_SP(%r15)
    popq %rdi
    popq %r14
    popq %r13
    popq %r12
    popq %rbp
    popq %rbx
    ret

/*
 * void enter_method(struct java_entry *entry, uint32_t code, ref receiver, const uint64_t *arguments): the same for a method
 * whose arguments are PORTAL_SIMPLE_PARAMETERS or less and in integer registers; reads so many whatever the method takes.
 */
    .globl enter_method
enter_method:
    pushq %rbx
    pushq %rbp
    pushq %r12
    pushq %r13
    pushq %r14
    pushq %rdi
    pushq OFFSET_THREAD_HEAD_JAVA_SP(%r15)
    pushq THREAD_CALLS(%r15)
    movq %rsp, THREAD_CALLS(%r15)
    subq $8, %rsp
    movl %esi, %eax
    movl %edx, %edi
    movq 0(%rcx), %rsi
    movq 8(%rcx), %rdx
    movq 24(%rcx), %r8
    movq 32(%rcx), %r9
    movq 16(%rcx), %rcx
    jmp call_code

/* void leave_java(struct call_frame *frame): ends that enter_java with the exception in thread.exception. Does not return. */
    .globl leave_java
leave_java:
    movq %rdi, %rsp
    jmp leave

/* void resume_java(uintptr_t sp, uintptr_t pc): goes on in a Java frame. Does not return. */
    .globl resume_java
resume_java:
    movq %rdi, %rsp
    jmp *%rsi
    .section .note.GNU-stack, "", @progbits
