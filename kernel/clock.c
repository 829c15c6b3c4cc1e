/*
 * Time: the time stamp counter, measured against the PIT at boot, and the real-time clock read once.
 */
#include "kernel.h"
#include "x86.h"

#define PIT_FREQUENCY 1193182u
#define PIT_CHANNEL2 0x42
#define PIT_COMMAND 0x43
#define PIT_GATE 0x61
#define CALIBRATION_MICROSECONDS 20000u
#define NANOS_A_SECOND 1000000000u
#define RTC_INDEX 0x70
#define RTC_DATA 0x71
enum { RTC_SECOND = 0, RTC_MINUTE = 2, RTC_HOUR = 4, RTC_DAY = 7, RTC_MONTH = 8, RTC_YEAR = 9, RTC_STATUS_A = 10, RTC_STATUS_B = 11 };
enum { RTC_UPDATING = 0x80, RTC_24_HOURS = 2, RTC_BINARY = 4, RTC_PM = 0x80 };

static uint64_t boot_ticks, frequency;
static uint64_t boot_unix_seconds;
static uint64_t nanos_a_tick, ticks_a_nano; /* 32.32 */

uint64_t clock_now(void) { return read_tsc(); }

uint64_t clock_frequency(void) { return frequency; }

uint64_t clock_from_nanos(uint64_t nanos)
{
    unsigned __int128 ticks = (unsigned __int128)nanos * ticks_a_nano >> 32;
    return ticks > INT64_MAX ? INT64_MAX : (uint64_t)ticks;
}

uint64_t clock_to_nanos(uint64_t ticks) { return (uint64_t)((unsigned __int128)ticks * nanos_a_tick >> 32); }

uint64_t clock_since_boot(void) { return clock_to_nanos(read_tsc() - boot_ticks); }

uint64_t clock_unix_millis(void) { return boot_unix_seconds * 1000 + clock_since_boot() / 1000000; }

uint64_t clock_deadline(uint64_t nanos)
{
    uint64_t now = read_tsc();
    uint64_t ticks = clock_from_nanos(nanos);
    return ticks > INT64_MAX - now ? INT64_MAX : now + ticks;
}

void clock_wait_pit(uint32_t microseconds)
{
    uint32_t count = PIT_FREQUENCY / 1000 * microseconds / 1000;
    out8(PIT_GATE, (in8(PIT_GATE) & ~3) | 1); /* gate on, speaker off */
    out8(PIT_COMMAND, 0xb0);                  /* channel 2, both bytes, output rises at the end */
    out8(PIT_CHANNEL2, (uint8_t)count);
    out8(PIT_CHANNEL2, (uint8_t)(count >> 8));
    while (!(in8(PIT_GATE) & 0x20))
        ;
}

static uint8_t rtc_read(uint8_t index)
{
    out8(RTC_INDEX, index);
    return in8(RTC_DATA);
}

static uint32_t rtc_number(uint8_t index, bool binary)
{
    uint8_t value = rtc_read(index);
    return binary ? value : (value >> 4) * 10u + (value & 15);
}

/* Days from 1970-01-01 to the first of a month, Gregorian, years from 1970. */
static uint64_t days_before(uint32_t year, uint32_t month)
{
    static const uint16_t before[] = { 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334 };
    uint32_t leaps = (year - 1) / 4 - (year - 1) / 100 + (year - 1) / 400 - 477;
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return (uint64_t)(year - 1970) * 365 + leaps + before[month - 1] + (leap && month > 2);
}

static uint64_t rtc_unix_seconds(void)
{
    uint8_t mode = rtc_read(RTC_STATUS_B);
    bool binary = mode & RTC_BINARY;
    for (unsigned tries = 0; tries < 3; tries++) {
        while (rtc_read(RTC_STATUS_A) & RTC_UPDATING)
            ;
        uint32_t second = rtc_number(RTC_SECOND, binary);
        uint32_t minute = rtc_number(RTC_MINUTE, binary);
        uint8_t raw_hour = rtc_read(RTC_HOUR);
        uint8_t hour_digits = mode & RTC_24_HOURS ? raw_hour : raw_hour & ~RTC_PM;
        uint32_t hour = binary ? hour_digits : (hour_digits >> 4) * 10u + (hour_digits & 15);
        if (!(mode & RTC_24_HOURS))
            hour = hour % 12 + (raw_hour & RTC_PM ? 12 : 0);
        uint32_t day = rtc_number(RTC_DAY, binary);
        uint32_t month = rtc_number(RTC_MONTH, binary);
        uint32_t year = rtc_number(RTC_YEAR, binary) + 2000;
        if (second != rtc_number(RTC_SECOND, binary) || month < 1 || month > 12 || day < 1)
            continue; /* changed while it was read, or nonsense */
        return ((days_before(year, month) + day - 1) * 24 + hour) * 3600 + minute * 60 + second;
    }
    return 0;
}

void clock_init(void)
{
    boot_ticks = read_tsc();
    boot_unix_seconds = rtc_unix_seconds();
    uint64_t start = read_tsc();
    clock_wait_pit(CALIBRATION_MICROSECONDS);
    uint64_t ticks = read_tsc() - start;
    if (!ticks)
        panic("clock: the time stamp counter stands still");
    frequency = ticks * (1000000 / CALIBRATION_MICROSECONDS);
    nanos_a_tick = ((uint64_t)NANOS_A_SECOND << 32) / frequency;
    ticks_a_nano = (frequency << 27) / NANOS_A_SECOND << 5; /* up to 2^37 Hz */
}
