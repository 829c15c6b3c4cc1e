/* jx.zero.Interrupts. */
#include "kernel.h"

#define MESSAGE_ADDRESS 0xfee00000ull /* the first CPU's local APIC */
#define LINES 16

static int install(ref handler, int line)
{
    forbid_in_handler();
    check_interface(handler, KNOWN_CLASS_JX_ZERO_INTERRUPTHANDLER);
    int vector = irq_install(handler, line);
    if (vector < 0)
        throw_illegal_argument(line < 0 ? "no interrupt vector is free" : "the interrupt line is taken");
    return vector;
}

int64_t interrupts_install_message(ref interrupts, ref handler)
{
    (void)interrupts;
    return (int64_t)(MESSAGE_ADDRESS << 32 | (uint64_t)install(handler, -1));
}

void interrupts_install_line(ref interrupts, int32_t line, ref handler)
{
    (void)interrupts;
    if (line < 0 || line >= LINES)
        throw_illegal_argument("interrupt lines are 0 to 15");
    install(handler, line);
}
