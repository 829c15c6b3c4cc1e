/* jx.zero.SchedulerManager. */
#include "kernel.h"

#define SLICE_MIN_MICROSECONDS 100
#define SLICE_MAX_MICROSECONDS 1000000

void scheduler_install(ref manager, ref scheduler)
{
    (void)manager;
    forbid_in_handler();
    check_interface(scheduler, KNOWN_CLASS_JX_ZERO_SCHEDULER);
    if (class_of(scheduler)->kind & CLASS_FLAG_PROXY)
        throw_illegal_argument("the scheduler must be an object of the calling domain");
    if (!schedule_install(scheduler))
        throw_out_of_memory();
}

void scheduler_set_time_slice(ref manager, int32_t microseconds)
{
    (void)manager;
    if (microseconds < SLICE_MIN_MICROSECONDS || microseconds > SLICE_MAX_MICROSECONDS)
        throw_illegal_argument("time slices last 100 to 1000000 microseconds");
    time_slice = clock_from_nanos((uint64_t)microseconds * 1000);
}
