/* jdk.internal.Kernel.exit: whichever domain calls it, the machine stops with that status. */
#include "kernel.h"

void kernel_exit(int32_t status)
{
    forbid_in_handler();
    machine_exit(status);
}
