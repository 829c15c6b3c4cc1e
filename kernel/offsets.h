/* Offsets of kernel structures that assembly uses beyond layout.h's; kernel.h and unwind.c assert them. */
#ifndef JX_OFFSETS_H
#define JX_OFFSETS_H

#define THREAD_KERNEL_SP 48
#define THREAD_STACK_TOP 72
#define THREAD_CALLS 80
#define THREAD_LOCK_WORD 88
#define THREAD_THIN_LOCKS 92

/* The header word of an object: see heap.h. */
#define HEADER_INFLATED 0x80000000
#define HEADER_THIN 0x40000000
#define HEADER_DEPTH 0x3F000000
#define HEADER_DEPTH_ONE 0x01000000

#define ENTRY_CODE 0
#define ENTRY_INTEGERS 8
#define ENTRY_FLOATS 56
#define ENTRY_STACK_COUNT 120
#define ENTRY_STACK 128
#define ENTRY_STACK_AT 136
#define ENTRY_RESULT 144
#define ENTRY_FLOAT_RESULT 152

#endif
