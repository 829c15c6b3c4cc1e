/*
 * void monitor_enter(ref object), void monitor_exit(ref object): a monitor that nobody else wants lives in the object's
 * header word alone (heap.h). Whatever is not entering a free one, entering one's own again or leaving is monitor.c's.
 *
 * Threads switch only at safepoints and interrupt handlers neither run inside kernel text nor have a lock word, so on one
 * CPU plain loads and stores are enough. Clobbers rax, rcx, rdx.
 */
#include "layout.h"
#include "offsets.h"

    .intel_syntax noprefix
    .text

    .globl monitor_enter
monitor_enter:
    mov     ecx, [r15 + THREAD_LOCK_WORD]
    mov     eax, [rdi + 4]
    jrcxz   1f
    test    eax, eax
    jnz     enter_again
    mov     [rdi + 4], ecx
    inc     dword ptr [r15 + THREAD_THIN_LOCKS]
    ret
enter_again:
    mov     edx, eax
    and     edx, ~HEADER_DEPTH
    cmp     edx, ecx
    jne     monitor_enter_slow
    add     eax, HEADER_DEPTH_ONE
    test    eax, HEADER_DEPTH
    jz      monitor_enter_slow          /* no more room to count */
    mov     [rdi + 4], eax
    ret
1:  jmp     monitor_enter_slow

    .globl monitor_exit
monitor_exit:
    mov     ecx, [r15 + THREAD_LOCK_WORD]
    mov     eax, [rdi + 4]
    jrcxz   2f
    cmp     eax, ecx
    jne     leave_once
    mov     dword ptr [rdi + 4], 0
    dec     dword ptr [r15 + THREAD_THIN_LOCKS]
    ret
leave_once:
    mov     edx, eax
    and     edx, ~HEADER_DEPTH
    cmp     edx, ecx
    jne     monitor_exit_slow
    sub     eax, HEADER_DEPTH_ONE
    mov     [rdi + 4], eax
    ret
2:  jmp     monitor_exit_slow

    .section .note.GNU-stack, "", @progbits
