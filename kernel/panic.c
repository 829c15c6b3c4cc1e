/*
 * The last words: reason, registers, domain, Java stack with source lines, on the error stream; a one-line version on the debug
 * console, by which the host tells a panic from an exit. Reads tables that may be damaged, so a panic within it stops at once.
 */
#include "kernel.h"
#include "trap.h"
#include "x86.h"

#define DEBUG_EXIT 0xf4
#define EXIT_PANIC 0x7f
#define FRAMES_MAX 64

static bool panicking;

static void debug_print(const char *text) { serial_write(CONSOLE_DEBUG, text, strlen(text)); }

static void __attribute__((noreturn)) stop(uint32_t value)
{
    serial_flush();
    out32(DEBUG_EXIT, value);
    for (;;) {
        interrupts_off();
        asm volatile("hlt");
    }
}

static void print_scopes(const struct frame *frame)
{
    const struct line *line = line_find(frame->method, frame->pc - 1);
    const struct scope *scope = (const struct scope *)(uintptr_t)(line ? line->scope : frame->method->scope);
    uint32_t number = line ? line->line : 0;
    while (scope) {
        kernel_print("    at %s.%s(%s:%u)\n", image_string_at(scope->klass), image_string_at(scope->method),
                     scope->file ? image_string_at(scope->file) : "?", number);
        number = scope->parent_line;
        scope = (const struct scope *)(uintptr_t)scope->parent;
    }
}

static void print_walk(struct frame *frame)
{
    for (unsigned i = 0; frame->kind != FRAME_END; i++, walk_next(frame)) {
        if (i == FRAMES_MAX) {
            kernel_print("    ...\n");
            return;
        }
        if (frame->kind == FRAME_JAVA)
            print_scopes(frame);
        else if (frame->kind == FRAME_CALL)
            kernel_print("    at kernel\n");
        else
            kernel_print("    at %x, which is in no method\n", frame->pc);
    }
}

void print_java_stack(struct thread *thread)
{
    struct frame frame;
    walk_start(thread, &frame);
    print_walk(&frame);
}

static void begin(void)
{
    interrupts_off();
    if (panicking) {
        debug_print("panic within a panic\n");
        stop(EXIT_PANIC);
    }
    panicking = true;
}

static void print_thread(void)
{
    const struct domain *domain = current->domain;
    kernel_print("thread %u%s of domain %s\n", current->id, current->handler ? " (handler)" : "", domain ? domain->name : "-");
}

void panic(const char *format, ...)
{
    begin();
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    kernel_print("\npanic: ");
    stream_vprint(CONSOLE_ERROR, format, arguments);
    kernel_print("\n");
    debug_print("panic ");
    stream_vprint(CONSOLE_DEBUG, format, again);
    debug_print("\n");
    va_end(again);
    va_end(arguments);
    print_thread();
    print_java_stack(current);
    stop(EXIT_PANIC);
}

void panic_trap(const struct trap_frame *trap, const char *reason)
{
    begin();
    kernel_print("\npanic: %s (error %lx) at %lx, address %lx\n", reason, trap->error, trap->rip, read_cr2());
    debug_print("panic ");
    debug_print(reason);
    debug_print("\n");
    print_thread();
    kernel_print("rax %16lx  rbx %16lx  rcx %16lx  rdx %16lx\n", trap->rax, trap->rbx, trap->rcx, trap->rdx);
    kernel_print("rsi %16lx  rdi %16lx  rbp %16lx  rsp %16lx\n", trap->rsi, trap->rdi, trap->rbp, trap->rsp);
    kernel_print("r8  %16lx  r9  %16lx  r10 %16lx  r11 %16lx\n", trap->r8, trap->r9, trap->r10, trap->r11);
    kernel_print("r12 %16lx  r13 %16lx  r14 %16lx  r15 %16lx\n", trap->r12, trap->r13, trap->r14, trap->r15);
    if (method_find((uint32_t)trap->rip)) {
        struct frame frame;
        walk_start_at(current, trap->rsp, (uint32_t)trap->rip + 1, &frame);
        print_walk(&frame);
    } else {
        print_java_stack(current);
    }
    stop(EXIT_PANIC);
}

void machine_exit(int status)
{
    char digits[12];
    unsigned at = sizeof digits;
    unsigned value = status < 0 ? -(unsigned)status : (unsigned)status;
    digits[--at] = 0;
    do {
        digits[--at] = (char)('0' + value % 10);
        value /= 10;
    } while (value);
    if (status < 0)
        digits[--at] = '-';
    interrupts_off();
    debug_print("exit ");
    debug_print(digits + at);
    debug_print("\n");
    stop(0);
}
