package java.time;

import java.io.Serializable;
import java.time.format.DateTimeParseException;
import java.util.Objects;

/** A date of the Gregorian calendar, which counts for all time. */
public final class LocalDate implements Comparable<LocalDate>, Serializable {
    public static final LocalDate MIN = new LocalDate(-999999999, 1, 1);
    public static final LocalDate MAX = new LocalDate(999999999, 12, 31);
    public static final LocalDate EPOCH = new LocalDate(1970, 1, 1);

    private static final int MAX_YEAR = 999999999;
    /** Days from 0000-03-01 to 1970-01-01. */
    private static final long EPOCH_FROM_MARCH = 719468;
    private static final int DAYS_PER_ERA = 146097;

    private final int year;
    private final int month;
    private final int day;

    private LocalDate(int year, int month, int day) {
        this.year = year;
        this.month = month;
        this.day = day;
    }

    private static void check(String field, long value, long min, long max) {
        check(field, value, min, max, Long.toString(max));
    }

    /** {@code shown} is what the message gives as the largest value. */
    private static void check(String field, long value, long min, long max, String shown) {
        if (value < min || value > max) {
            throw new DateTimeException("Invalid value for " + field + " (valid values " + min + " - " + shown + "): " + value);
        }
    }

    private static boolean isLeap(long year) {
        return (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    public static LocalDate of(int year, Month month, int day) {
        return of(year, month.getValue(), day);
    }

    public static LocalDate of(int year, int month, int day) {
        check("Year", year, -MAX_YEAR, MAX_YEAR);
        check("MonthOfYear", month, 1, 12);
        check("DayOfMonth", day, 1, 31, "28/31");
        if (day > Month.of(month).length(isLeap(year))) {
            throw new DateTimeException(day == 29 ? "Invalid date 'February 29' as '" + year + "' is not a leap year"
                    : "Invalid date '" + Month.of(month).name() + " " + day + "'");
        }
        return new LocalDate(year, month, day);
    }

    public static LocalDate ofYearDay(int year, int dayOfYear) {
        check("Year", year, -MAX_YEAR, MAX_YEAR);
        check("DayOfYear", dayOfYear, 1, 366, "365/366");
        if (dayOfYear == 366 && !isLeap(year)) {
            throw new DateTimeException("Invalid date 'DayOfYear 366' as '" + year + "' is not a leap year");
        }
        return new LocalDate(year, 1, 1).plusDays(dayOfYear - 1);
    }

    /** Years count from March here, so that the leap day is the last of its year; 400 years always have the same number of days. */
    public static LocalDate ofEpochDay(long epochDay) {
        check("EpochDay", epochDay, -365243219162L, 365241780471L);
        return unchecked(epochDay);
    }

    /** One year more on both sides may be had, for the text of instants. */
    static LocalDate unchecked(long epochDay) {
        long days = epochDay + EPOCH_FROM_MARCH;
        long era = Math.floorDiv(days, (long) DAYS_PER_ERA);
        int inEra = (int) Math.floorMod(days, (long) DAYS_PER_ERA);
        int yearInEra = (inEra - inEra / 1460 + inEra / 36524 - inEra / 146096) / 365;
        int inYear = inEra - (365 * yearInEra + yearInEra / 4 - yearInEra / 100);
        int monthFromMarch = (5 * inYear + 2) / 153;
        int month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
        long year = era * 400 + yearInEra + (month <= 2 ? 1 : 0);
        return new LocalDate((int) year, month, inYear - (153 * monthFromMarch + 2) / 5 + 1);
    }

    /** From {@code yyyy-MM-dd}, as {@link #toString} gives it. */
    public static LocalDate parse(CharSequence text) {
        String date = Objects.requireNonNull(text, "text").toString();
        int start = date.startsWith("-") || date.startsWith("+") ? 1 : 0;
        int first = date.indexOf('-', start);
        int years = first - start;
        boolean right = first >= 0 && date.length() == first + 6 && date.charAt(first + 3) == '-' && years >= 4 && years <= 9 + start
                && (years > 4 || !date.startsWith("+")) && (years == 4 || start == 1);
        for (int i = start; right && i < date.length(); i++) {
            right = i == first || i == first + 3 || date.charAt(i) >= '0' && date.charAt(i) <= '9';
        }
        if (!right) {
            int index = 0;
            throw new DateTimeParseException("Text '" + date + "' could not be parsed at index " + index, text, index);
        }
        try {
            return of(Integer.parseInt(date.substring(0, first)), Integer.parseInt(date.substring(first + 1, first + 3)),
                    Integer.parseInt(date.substring(first + 4)));
        } catch (DateTimeException e) {
            throw new DateTimeParseException("Text '" + date + "' could not be parsed: " + e.getMessage(), text, 0, e);
        }
    }

    public int getYear() {
        return year;
    }

    public int getMonthValue() {
        return month;
    }

    public Month getMonth() {
        return Month.of(month);
    }

    public int getDayOfMonth() {
        return day;
    }

    public int getDayOfYear() {
        return (int) (toEpochDay() - new LocalDate(year, 1, 1).toEpochDay()) + 1;
    }

    public DayOfWeek getDayOfWeek() {
        return DayOfWeek.of((int) Math.floorMod(toEpochDay() + 3, 7L) + 1);
    }

    public boolean isLeapYear() {
        return isLeap(year);
    }

    public int lengthOfMonth() {
        return getMonth().length(isLeapYear());
    }

    public int lengthOfYear() {
        return isLeapYear() ? 366 : 365;
    }

    public long toEpochDay() {
        long march = month <= 2 ? year - 1L : year;
        long era = Math.floorDiv(march, 400L);
        long yearInEra = Math.floorMod(march, 400L);
        long inYear = (153L * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        return era * DAYS_PER_ERA + yearInEra * 365 + yearInEra / 4 - yearInEra / 100 + inYear - EPOCH_FROM_MARCH;
    }

    public LocalDate withYear(int update) {
        check("Year", update, -MAX_YEAR, MAX_YEAR);
        return clipped(update, month, day);
    }

    public LocalDate withMonth(int update) {
        check("MonthOfYear", update, 1, 12);
        return clipped(year, update, day);
    }

    public LocalDate withDayOfMonth(int update) {
        return of(year, month, update);
    }

    private static LocalDate clipped(int year, int month, int day) {
        return new LocalDate(year, month, Math.min(day, Month.of(month).length(isLeap(year))));
    }

    public LocalDate plusDays(long days) {
        long near = Math.addExact((long) day, days);
        if (near > 0 && near <= 59) {
            LocalDate date = unchecked(toEpochDay() + days);
            check("Year", date.year, -MAX_YEAR, MAX_YEAR);
            return date;
        }
        return ofEpochDay(Math.addExact(toEpochDay(), days));
    }

    public LocalDate plusWeeks(long weeks) {
        return plusDays(Math.multiplyExact(weeks, 7));
    }

    /** With the last day of the month if it has no such day. */
    public LocalDate plusMonths(long months) {
        if (months == 0) {
            return this;
        }
        long total = Math.addExact(12L * year + month - 1, months);
        long wanted = Math.floorDiv(total, 12L);
        check("Year", wanted, -MAX_YEAR, MAX_YEAR);
        return clipped((int) wanted, (int) Math.floorMod(total, 12L) + 1, day);
    }

    public LocalDate plusYears(long years) {
        if (years == 0) {
            return this;
        }
        check("Year", year + years, -MAX_YEAR, MAX_YEAR);
        return clipped((int) (year + years), month, day);
    }

    public LocalDate minusDays(long days) {
        return days == Long.MIN_VALUE ? plusDays(Long.MAX_VALUE).plusDays(1) : plusDays(-days);
    }

    public LocalDate minusWeeks(long weeks) {
        return weeks == Long.MIN_VALUE ? plusWeeks(Long.MAX_VALUE).plusWeeks(1) : plusWeeks(-weeks);
    }

    public LocalDate minusMonths(long months) {
        return months == Long.MIN_VALUE ? plusMonths(Long.MAX_VALUE).plusMonths(1) : plusMonths(-months);
    }

    public LocalDate minusYears(long years) {
        return years == Long.MIN_VALUE ? plusYears(Long.MAX_VALUE).plusYears(1) : plusYears(-years);
    }

    public boolean isBefore(LocalDate other) {
        return compareTo(other) < 0;
    }

    public boolean isAfter(LocalDate other) {
        return compareTo(other) > 0;
    }

    public boolean isEqual(LocalDate other) {
        return compareTo(other) == 0;
    }

    @Override
    public int compareTo(LocalDate other) {
        return year != other.year ? year - other.year : month != other.month ? month - other.month : day - other.day;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LocalDate && compareTo((LocalDate) other) == 0;
    }

    @Override
    public int hashCode() {
        return year & 0xfffff800 ^ (year << 11) + (month << 6) + day;
    }

    /** As ISO 8601 has it: {@code 2007-12-03}; years beyond 9999 have a sign. */
    @Override
    public String toString() {
        StringBuilder builder = new StringBuilder(year > 9999 ? "+" : year < 0 ? "-" : "");
        String digits = Integer.toString(Math.abs(year));
        return builder.append("0".repeat(Math.max(4 - digits.length(), 0))).append(digits).append(month < 10 ? "-0" : "-").append(month)
                .append(day < 10 ? "-0" : "-").append(day).toString();
    }
}
