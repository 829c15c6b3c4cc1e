/*
 * From the multiboot loader to kernel_main(uint32_t multiboot_info) in long mode: 4 GiB identity-mapped with writable and
 * executable 2 MiB pages (paging.c refines them), SSE on, the boot stack, r15 = &boot_thread, interrupts off.
 */
#include "layout.h"

#define MULTIBOOT_MAGIC 0x1badb002
#define MULTIBOOT_FLAGS 3               /* modules aligned, memory map wanted */
#define PAGE_PRESENT_WRITE 3
#define PAGE_LARGE 0x80
#define CR0_BITS 0x80010002             /* paging, write protection, monitor coprocessor */
#define CR4_BITS 0x620                  /* PAE, fxsave, SIMD exceptions */
#define EFER 0xc0000080
#define EFER_BITS 0x900                 /* long mode, no-execute */

    .section .multiboot, "a"
    .balign 4
    .long MULTIBOOT_MAGIC, MULTIBOOT_FLAGS, -(MULTIBOOT_MAGIC + MULTIBOOT_FLAGS)

    .text
    .code32
    .globl boot_entry
boot_entry:
    cli
    cld
    movl $boot_stack_top, %esp
    movl %ebx, %ebp

    movl $boot_pdpt + PAGE_PRESENT_WRITE, boot_pml4
    movl $boot_directories + PAGE_PRESENT_WRITE, %eax
    movl $boot_pdpt, %edi
    movl $4, %ecx
1:  movl %eax, (%edi)
    addl $4096, %eax
    addl $8, %edi
    loop 1b
    movl $PAGE_PRESENT_WRITE | PAGE_LARGE, %eax
    movl $boot_directories, %edi
    movl $2048, %ecx
2:  movl %eax, (%edi)
    addl $0x200000, %eax
    addl $8, %edi
    loop 2b

    movl %cr4, %eax
    orl $CR4_BITS, %eax
    movl %eax, %cr4
    movl $boot_pml4, %eax
    movl %eax, %cr3
    movl $EFER, %ecx
    rdmsr
    orl $EFER_BITS, %eax
    wrmsr
    movl %cr0, %eax
    andl $~4, %eax                      /* no emulation of the FPU */
    orl $CR0_BITS, %eax
    movl %eax, %cr0
    lgdt gdt_pointer
    ljmp $8, $boot_long

    .code64
boot_long:
    movl $16, %eax
    movl %eax, %ds
    movl %eax, %es
    movl %eax, %ss
    xorl %eax, %eax
    movl %eax, %fs
    movl %eax, %gs
    movl $tss, %eax                     /* the descriptor's base is in pieces */
    movw %ax, gdt_tss + 2
    shrl $16, %eax
    movb %al, gdt_tss + 4
    movb %ah, gdt_tss + 7
    movl $24, %eax
    ltr %ax
    fninit
    movl $boot_stack_top, %esp
    movl $boot_thread, %r15d
    movl %ebp, %edi
    xorl %ebp, %ebp
    call kernel_main
    ud2

    .data
    .balign 16
gdt:
    .quad 0
    .quad 0x00209a0000000000            /* 8: 64-bit code */
    .quad 0x0000920000000000            /* 16: data */
gdt_tss:
    .quad 0x0000890000000067            /* 24: task state */
    .quad 0
gdt_pointer:
    .word gdt_pointer - gdt - 1
    .quad gdt

    .balign 16
    .globl tss
tss:                                    /* only IST 1 is used: the double fault's stack */
    .fill 36, 1, 0
    .quad fault_stack_top
    .fill 58, 1, 0
    .word 104

    .bss
    .balign 4096
    .globl boot_pml4, boot_directories
boot_pml4:
    .skip 4096
boot_pdpt:
    .skip 4096
boot_directories:
    .skip 4 * 4096
    .globl boot_stack
boot_stack:
    .skip 64 * 1024
    .globl boot_stack_top
boot_stack_top:
    .skip 8192
fault_stack_top:
    .section .note.GNU-stack, "", @progbits
