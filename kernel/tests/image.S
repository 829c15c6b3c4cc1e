/*
 * An image as the translator would link it, by hand: one class, Main, whose main runs the scenario named by the first character of
 * the first argument. Symbols of C functions come from the kernel's ELF.
 */
#include "java.inc"

#define STATIC_FLAG 0
#define STATIC_COUNT 4
#define STATIC_RING 64
#define STATIC_HEAD 8
#define STATIC_TAIL 12
#define STATIC_FORK 16
#define STATICS_BYTES 512

#define ICR_HIGH 0xfee00310
#define ICR_LOW 0xfee00300

    .section .header, "a"
header:
    .org OFFSET_IMAGE_MAGIC
    .long IMAGE_MAGIC, image_end, text_start, text_end, rodata_start, rodata_end, data_start, data_end
    .org OFFSET_IMAGE_METHODS
    .long methods, (methods_end - methods) / SIZEOF_METHOD
    .org OFFSET_IMAGE_DOMAINS
    .long domains, 1, STATICS_BYTES, 0
    .org OFFSET_IMAGE_INTERFACE_BYTES
    .long 8
    .org OFFSET_IMAGE_KNOWN_CLASSES + 4 * KNOWN_CLASS_JAVA_LANG_OBJECT
    .long class_Object
    .org OFFSET_IMAGE_KNOWN_CLASSES + 4 * KNOWN_CLASS_JAVA_LANG_STRING
    .long class_String
    .org OFFSET_IMAGE_KNOWN_CLASSES + 4 * KNOWN_CLASS_JAVA_LANG_THREAD
    .long class_Thread
    .org OFFSET_IMAGE_KNOWN_CLASSES + 4 * KNOWN_CLASS_ARRAY_C
    .long class_chars
    .org OFFSET_IMAGE_KNOWN_CLASSES + 4 * KNOWN_CLASS_ARRAY_JAVA_LANG_STRING
    .long class_strings
    .org OFFSET_IMAGE_KNOWN_CLASSES + 4 * KNOWN_CLASS_JX_ZERO_INTERRUPTHANDLER
    .long interface_handler
    .org OFFSET_IMAGE_KNOWN_CLASSES + 4 * KNOWN_CLASS_JX_ZERO_SCHEDULER
    .long interface_scheduler
    .org OFFSET_IMAGE_KNOWN_METHODS + 4 * KNOWN_METHOD_THREAD_RUN
    .long run
    .org OFFSET_IMAGE_KNOWN_METHODS + 4 * KNOWN_METHOD_UNCAUGHT
    .long uncaught
    .org OFFSET_IMAGE_KNOWN_METHODS + 4 * KNOWN_METHOD_THROW_NULL
    .long throw_helper
    .org OFFSET_IMAGE_KNOWN_METHODS + 4 * KNOWN_METHOD_THROW_INCOMPATIBLE
    .long throw_helper
    .org OFFSET_IMAGE_KNOWN_METHODS + 4 * KNOWN_METHOD_THROW_STACK_OVERFLOW
    .long throw_helper
    .org OFFSET_IMAGE_KNOWN_METHODS + 4 * KNOWN_METHOD_THROW_OUT_OF_MEMORY
    .long throw_helper
    .org OFFSET_IMAGE_KNOWN_METHODS + 4 * KNOWN_METHOD_THROW_MONITOR_STATE
    .long throw_helper
    .org OFFSET_IMAGE_KNOWN_METHODS + 4 * KNOWN_METHOD_THROW_INTERRUPTED
    .long throw_helper
    .org OFFSET_IMAGE_KNOWN_METHODS + 4 * KNOWN_METHOD_HANDLE_INTERRUPT
    .long OFFSET_DISPATCH
    .long OFFSET_DISPATCH + 4, 0, OFFSET_DISPATCH + 8
    .org SIZEOF_IMAGE
    .set OFFSET_DISPATCH, SIZEOF_CLASS + 8

    .section .methods, "a"
methods:
    .section .rodata, "a"
class_name: .asciz "Main"
file_name: .asciz "Main.java"
domain_name: .asciz "test"
    .balign 4
no_references: .short 0
    .balign 4
string_references: .short 1, 8
    .balign 4
slot0: .long 1
domains: .long domain_name, 1 << 20, main, 0, 0, 0, BOOT_FLAG_CRITICAL | BOOT_FLAG_ARGUMENTS, 0, 16, 131072

    descriptor class_Object, "java.lang.Object", 0, 20, CLASS_KIND_INSTANCE, 8, 0, 0, no_references
    descriptor class_String, "java.lang.String", 1, 1, CLASS_KIND_INSTANCE, 16, class_Object, 0, string_references
    descriptor class_Thread, "java.lang.Thread", 2, 1, CLASS_KIND_INSTANCE, 16, class_Object, 0, no_references
    descriptor class_Error, "Error", 3, 1, CLASS_KIND_INSTANCE, 16, class_Object, 0, no_references
    descriptor class_Main, "Main", 4, 1, CLASS_KIND_INSTANCE, 8, class_Object, 0, no_references
    descriptor class_Atomic, "jx.zero.AtomicVariable", 5, 1, CLASS_KIND_INSTANCE | CLASS_FLAG_KERNEL_OBJECT, 16, class_Object, 0, no_references
    descriptor class_Handler, "Handler", 6, 1, CLASS_KIND_INSTANCE, 8, class_Object, 0, no_references, handler_interfaces
    .long handle
    descriptor class_BadHandler, "BadHandler", 7, 1, CLASS_KIND_INSTANCE, 8, class_Object, 0, no_references, handler_interfaces
    .long handle_badly
    descriptor class_Scheduler, "Scheduler", 8, 1, CLASS_KIND_INSTANCE, 8, class_Object, 0, no_references, scheduler_interfaces
    .long 0, runnable, next
    descriptor class_char, "char", 9, 1, CLASS_KIND_PRIMITIVE, 2
    descriptor class_chars, "[C", 10, 1, CLASS_KIND_ARRAY_PRIMITIVE, 2, class_Object, class_char
    descriptor class_strings, "[Ljava.lang.String;", 11, 1, CLASS_KIND_ARRAY_REF, 4, class_Object, class_String
    descriptor class_byte, "byte", 12, 1, CLASS_KIND_PRIMITIVE, 1
    descriptor interface_handler, "jx.zero.InterruptHandler", 14, 1, CLASS_KIND_INTERFACE, 0
    descriptor interface_scheduler, "jx.zero.Scheduler", 15, 1, CLASS_KIND_INTERFACE, 0
handler_interfaces: .long 1, interface_handler
scheduler_interfaces: .long 1, interface_scheduler
    descriptor class_bytes, "[B", 13, 1, CLASS_KIND_ARRAY_PRIMITIVE, 1, class_Object, class_byte

    bytes text_hello, "hello\n"
    bytes text_caught, "caught\n"
    bytes text_uncaught, "uncaught\n"
    bytes text_handled, "handled\n"
    bytes text_done, "done\n"
    bytes text_worker, "worker\n"
    bytes buffer, "................"
    .data
    .balign 8
handler: .long class_Handler, 0
bad_handler: .long class_BadHandler, 0
scheduler: .long class_Scheduler, 0
lock: .long class_Object, 1
worker: .long class_Thread, 0, 0, 0
variable: .long 0                       /* the AtomicVariable: the tests never collect */

    /* static void main(String[] arguments) */
    method main, 24, 1
    cmpl $0, ARRAY_LENGTH(%rdi)
    je usage
    mov ARRAY_DATA(%rdi), %eax
    mov FIELD_JAVA_LANG_STRING_VALUE(%rax), %eax
    movzwl ARRAY_DATA(%rax), %ecx
    sub $'a', %ecx
    cmp $26, %ecx
    jae usage
    line 2
    mov scenarios(, %rcx, 4), %eax
    call *%rax
    safepoint
    return
usage:
    mov $2, %edi
    call_kernel kernel_exit
    endmethod main

    .section .rodata, "a"
    .balign 4
scenarios: /* a to z */
    .long bad_interrupt, 0, crash, date, 0, floats, grace, hello, interrupt, java_scheduler, 0, line_interrupt, monitors, null_access, overflow, 0, 0
    .long read_input, sleep, preempt, unhandled, 0, wake, exit_status, bad_scheduler, 0

    method hello, 8, 10
    print text_hello
    return
    endmethod hello

    method exit_status, 8, 12
    mov $-3, %edi
    call_kernel kernel_exit
    endmethod exit_status

    method crash, 8, 20
    nop
    line 21
    ud2
    endmethod crash

    /* Objects for the exceptions, and all throw helpers. */
    method throw_helper, 8, 30
    mov STATICS(%r15), %rax
    cmpl $3, STATIC_FORK(%rax)
    jne 1f
    call_method recurse
1:  mov $class_Error, %edi
    call_kernel new_object
    mov %eax, %edi
    call_kernel throw_exception
    endmethod throw_helper

    method null_access, 8, 40
    xor %eax, %eax
    null_trap null_stub
    mov 8(%rax), %ecx
    return
null_stub:
    call_method throw_helper, null_pad
null_pad:
    mov EXCEPTION(%r15), %rax
    movq $0, EXCEPTION(%r15)
    cmpl $class_Error, (%rax)
    jne 1f
    print text_caught
1:  return
    endmethod null_access

    method unhandled, 8, 50
    xor %edi, %edi
    call_kernel throw_exception
    endmethod unhandled

    method uncaught, 8, 52
    cmpl $class_Error, (%rdi)
    jne 1f
    print text_uncaught
1:  return
    endmethod uncaught

    method recurse, 2056, 60
    cmp LIMIT(%r15), %rsp
    jae 1f
    call_kernel stack_check
1:  call_method recurse
    return
    endmethod recurse

    /* Twice: the grace for making the error must end when it is caught. */
    method overflow, 24, 65
    movl $2, (%rsp)
again:
    call_method recurse, overflow_pad
overflow_pad:
    movq $0, EXCEPTION(%r15)
    print text_caught
    decl (%rsp)
    jnz again
    return
    endmethod overflow

    /* The stack overflows again while the error is made: the thread ends. */
    method grace, 8, 67
    mov STATICS(%r15), %rax
    movl $3, STATIC_FORK(%rax)
    call_method recurse, grace_pad
grace_pad:
    print text_caught
    return
    endmethod grace

    /* The host sets the clock to 2001-02-03 04:05:06. */
    method date, 8, 68
    call clock_current_time_millis_static
    movabs $981173106000, %rcx
    sub %rcx, %rax
    cmp $60000, %rax
    jae 1f
    print text_done
1:  return
    endmethod date

    /* ---- calls from C: the test plays C's part itself ---- */
    .data
    .balign 8
values: .quad 1, 0x400921fb54442d18, lock, -4, 5, 0x3fc00000, 7, 8, lock
    .section .rodata, "a"
types: .asciz "IDLJIFJIL"

    /* double typed(int, double, Object, long, int, float, long, int, Object): the last one is on the stack */
    method typed, 8, 72
    cmp $1, %edi
    jne 1f
    cmp $-4, %rdx
    jne 1f
    cmp $8, %r9d
    jne 1f
    movd %xmm1, %eax
    cmp $0x3fc00000, %eax
    jne 1f
    cmpq $lock, frame_size + 8(%rsp)
    jne 1f
    return
1:  xorps %xmm0, %xmm0
    return
    endmethod typed

    method floats, 8, 74
    mov $typed, %edi
    mov $types, %esi
    mov $values, %edx
    mov $9, %ecx
    mov $'D', %r8d
    mov $1, %r9d
    call_kernel call_java_typed
    cmp values + 8, %rax
    jne 1f
    cmpq $0, EXCEPTION(%r15)
    jne 1f
    print text_done
    mov $throw_helper, %edi             /* an exception that C asked to see */
    xor %esi, %esi
    xor %edx, %edx
    mov $1, %ecx
    call_kernel call_java
    mov EXCEPTION(%r15), %rax
    cmpl $class_Error, (%rax)
    jne 1f
    print text_caught
1:  return
    endmethod floats

    method sleep, 8, 70
    mov $50000000, %edi
    call_kernel thread_sleep
    print text_done
    return
    endmethod sleep

    /* ---- threads ---- */

    /* Thread.run0: answers each odd flag value with the next even one, twice */
    method run, 24, 80
    movl $2, (%rsp)
    mov STATICS(%r15), %rax
    cmpl $1, STATIC_FORK(%rax)
    je run_monitors
    ja run_sleeper
1:  mov STATICS(%r15), %rax
    testl $1, STATIC_FLAG(%rax)
    jnz 2f
    poll_here
    jmp 1b
2:  mov STATICS(%r15), %rax
    incl STATIC_FLAG(%rax)
    decl (%rsp)
    jnz 1b
    print text_worker
    return
run_monitors:
    mov $lock, %edi
    call_kernel monitor_enter
    print text_worker
    mov STATICS(%r15), %rax
    movl $1, STATIC_FLAG(%rax)
    mov $lock, %edi
    call_kernel object_notify_all
    mov $lock, %edi
    call_kernel monitor_exit
    return
run_sleeper:
    movabs $10000000000000, %rdi
    call_kernel thread_sleep, sleeper_pad
    return
sleeper_pad:
    movq $0, EXCEPTION(%r15)
    print text_worker
    return
    endmethod run

    /* Both threads spin, so each step of the flag takes a preemption. */
    method preempt, 24, 90
    mov $worker, %edi
    mov $1, %esi
    call_kernel thread_start
    movl $2, (%rsp)
3:  mov STATICS(%r15), %rax
    incl STATIC_FLAG(%rax)
1:  mov STATICS(%r15), %rax
    testl $1, STATIC_FLAG(%rax)
    jz 2f
    poll_here
    jmp 1b
2:  decl (%rsp)
    jnz 3b
4:  mov $worker, %edi
    call thread_is_alive
    test %al, %al
    jz 5f
    call_kernel thread_yield
    jmp 4b
5:  print text_done
    return
    endmethod preempt

    method monitors, 24, 100
    mov $lock, %edi
    call_kernel monitor_exit, monitors_pad  /* not owned: thrown */
    return
monitors_pad:
    movq $0, EXCEPTION(%r15)
    print text_caught
    mov STATICS(%r15), %rax
    movl $1, STATIC_FORK(%rax)
    mov $lock, %edi
    call_kernel monitor_enter
    mov $lock, %edi
    call_kernel monitor_enter
    mov $5, %esi                        /* times out */
    mov $lock, %edi
    call_kernel object_wait
    mov $worker, %edi
    mov $1, %esi
    call_kernel thread_start
1:  mov STATICS(%r15), %rax
    cmpl $1, STATIC_FLAG(%rax)
    je 2f
    mov $lock, %edi
    xor %esi, %esi
    call_kernel object_wait
    jmp 1b
2:  mov $lock, %edi
    call_kernel monitor_exit
    mov $lock, %edi
    call_kernel monitor_exit
    print text_done
    return
    endmethod monitors

    /* A thread that sleeps for hours is interrupted. */
    method wake, 8, 106
    mov STATICS(%r15), %rax
    movl $2, STATIC_FORK(%rax)
    mov $worker, %edi
    mov $1, %esi
    call_kernel thread_start
    mov $1000000, %edi
    call_kernel thread_sleep
    mov $worker, %edi
    call thread_interrupt
1:  mov $worker, %edi
    call thread_is_alive
    test %al, %al
    jz 2f
    call_kernel thread_yield
    jmp 1b
2:  print text_done
    return
    endmethod wake

    /* ---- interrupts ---- */

    method handle, 8, 110
    mov STATICS(%r15), %rax
    incl STATIC_COUNT(%rax)
    mov variable, %edi
    mov $1, %esi
    call atomic_set_and_unblock
    return
    endmethod handle

    method handle_badly, 8, 112
    mov $lock, %edi
    call_kernel monitor_enter
    return
    endmethod handle_badly

    method make_variable, 8, 114
    mov $class_Atomic, %edi
    call_kernel new_object
    mov %eax, variable
    mov %eax, %edi
    xor %esi, %esi
    call_kernel atomic_create
    return
    endmethod make_variable

    /* An interrupt sent to ourselves runs the handler before the loop gets far, all registers kept. */
    method interrupt, 8, 120
    xor %edi, %edi
    mov $lock, %esi                     /* no InterruptHandler */
    call_kernel interrupts_install_message, interrupt_pad
    return
interrupt_pad:
    movq $0, EXCEPTION(%r15)
    call_method make_variable
    xor %edi, %edi
    mov $handler, %esi
    call_kernel interrupts_install_message
    mov $ICR_HIGH, %ecx
    movl $0, (%rcx)
    mov $ICR_LOW, %ecx
    mov %eax, (%rcx)
    mov $1000000, %ecx
    movq %rcx, %xmm3
1:  dec %ecx
    jnz 1b
    movq %xmm3, %rcx
    cmp $1000000, %ecx
    jne 2f
    mov STATICS(%r15), %rax
    cmpl $1, STATIC_COUNT(%rax)
    jne 2f
    print text_handled
2:  return
    endmethod interrupt

    /* The handler blocks: it is removed, and we live on. */
    method bad_interrupt, 8, 130
    mov $lock, %edi
    call_kernel monitor_enter
    xor %edi, %edi
    mov $bad_handler, %esi
    call_kernel interrupts_install_message
    mov $ICR_HIGH, %ecx
    movl $0, (%rcx)
    mov $ICR_LOW, %ecx
    mov %eax, (%rcx)
    mov $1000, %ecx
1:  dec %ecx
    jnz 1b
    mov $ICR_LOW, %ecx
    mov %eax, (%rcx)                    /* again: nobody is installed */
    print text_done
    return
    endmethod bad_interrupt

    /* Line 0, the PIT, interrupts the idle loop; the handler wakes us through the variable. */
    method line_interrupt, 8, 140
    call_method make_variable
    xor %edi, %edi
    xor %esi, %esi
    mov $handler, %edx
    call_kernel interrupts_install_line
    xor %edi, %edi
    mov $0x43, %esi
    mov $0x30, %edx
    call ports_out8
    xor %edi, %edi
    mov $0x40, %esi
    mov $0, %edx
    call ports_out8
    xor %edi, %edi
    mov $0x40, %esi
    mov $0x40, %edx
    call ports_out8
    mov variable, %edi
    xor %esi, %esi
    call_kernel atomic_block_while_equal
    cmp $1, %eax
    jne 1f
    print text_handled
1:  return
    endmethod line_interrupt

    /* ---- a scheduler ---- */

    /* void runnable(int thread): a ring of bytes */
    method runnable, 8, 150
    mov STATICS(%r15), %rax
    movzbl STATIC_TAIL(%rax), %ecx
    mov %sil, STATIC_RING(%rax, %rcx)
    incb STATIC_TAIL(%rax)
    return
    endmethod runnable

    /* int next() */
    method next, 8, 152
    mov STATICS(%r15), %rdx
    xor %eax, %eax
    movzbl STATIC_HEAD(%rdx), %ecx
    cmpb STATIC_TAIL(%rdx), %cl
    je 1f
    movzbl STATIC_RING(%rdx, %rcx), %eax
    incb STATIC_HEAD(%rdx)
1:  incl STATIC_COUNT(%rdx)
    cmpl $0, STATIC_COUNT(%rdx)         /* set negative by bad_scheduler */
    jg 2f
    mov $4000, %eax
2:  return
    endmethod next

    method java_scheduler, 8, 160
    xor %edi, %edi
    mov $scheduler, %esi
    call_kernel scheduler_install
    call_method preempt
    mov STATICS(%r15), %rax
    cmpl $4, STATIC_COUNT(%rax)
    jl 1f
    print text_handled
1:  return
    endmethod java_scheduler

    method bad_scheduler, 8, 170
    xor %edi, %edi
    mov $scheduler, %esi
    call_kernel scheduler_install
    mov STATICS(%r15), %rax
    movl $-100, STATIC_COUNT(%rax)
    call_method preempt
    return
    endmethod bad_scheduler

    /* ---- input ---- */

    method read_input, 24, 180
1:  mov $buffer, %edi
    xor %esi, %esi
    mov $16, %edx
    call_kernel kernel_read
    test %eax, %eax
    js 2f
    mov $1, %edi
    mov $buffer, %esi
    xor %edx, %edx
    mov %eax, %ecx
    call_kernel kernel_write
    jmp 1b
2:  print text_done
    return
    endmethod read_input

    .section .methods, "a"
methods_end:
