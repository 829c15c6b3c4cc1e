/* jx.zero.Clock and the static clock natives of java.lang.System. */
#include "kernel.h"

int64_t clock_ticks(ref clock)
{
    (void)clock;
    return (int64_t)clock_now();
}

int64_t clock_ticks_per_second(ref clock)
{
    (void)clock;
    return (int64_t)clock_frequency();
}

int64_t clock_nano_time_static(void) { return (int64_t)clock_since_boot(); }

int64_t clock_current_time_millis_static(void) { return (int64_t)clock_unix_millis(); }

int64_t clock_nano_time(ref clock)
{
    (void)clock;
    return clock_nano_time_static();
}

int64_t clock_current_time_millis(ref clock)
{
    (void)clock;
    return clock_current_time_millis_static();
}
