/*
 * ref new_object(const struct class *klass)
 * ref new_array(const struct class *array_class, int32_t length)
 *
 * Bump the current domain's alloc_top within the zeroed area; anything else is heap.c's. Interrupt handlers never run
 * inside kernel text, so the bump is not half done for anyone. Clobbers rax, rcx, rdx and, for arrays, r8.
 */
#include "layout.h"

    .intel_syntax noprefix
    .text

    .globl new_object
new_object:
    mov     rax, [r15 + OFFSET_THREAD_HEAD_DOMAIN]
    mov     edx, [rdi + OFFSET_CLASS_SIZE]
    mov     rcx, [rax + OFFSET_DOMAIN_HEAD_ALLOC_TOP]
    add     rdx, rcx
    cmp     rdx, [rax + OFFSET_DOMAIN_HEAD_ALLOC_LIMIT]
    ja      new_object_slow
    mov     [rax + OFFSET_DOMAIN_HEAD_ALLOC_TOP], rdx
    mov     [rcx], edi
    mov     rax, rcx
    ret

    .globl new_array
new_array:
    mov     esi, esi
    mov     r8, [r15 + OFFSET_THREAD_HEAD_DOMAIN]
    mov     eax, [rdi + OFFSET_CLASS_SIZE]
    mov     rcx, [r8 + OFFSET_DOMAIN_HEAD_ALLOC_TOP]
    imul    rax, rsi
    lea     rdx, [rcx + rax + ARRAY_DATA + 7]
    and     rdx, -8
    cmp     rdx, [r8 + OFFSET_DOMAIN_HEAD_ALLOC_LIMIT]
    ja      new_array_slow
    mov     [r8 + OFFSET_DOMAIN_HEAD_ALLOC_TOP], rdx
    mov     [rcx], edi
    mov     [rcx + ARRAY_LENGTH], esi
    mov     rax, rcx
    ret

    .section .note.GNU-stack, "", @progbits
