package java.time;

/** A month. */
public enum Month {
    JANUARY, FEBRUARY, MARCH, APRIL, MAY, JUNE, JULY, AUGUST, SEPTEMBER, OCTOBER, NOVEMBER, DECEMBER;

    /** 1 is January. */
    public static Month of(int number) {
        if (number < 1 || number > 12) {
            throw new DateTimeException("Invalid value for MonthOfYear: " + number);
        }
        return values()[number - 1];
    }

    public int getValue() {
        return ordinal() + 1;
    }

    public Month plus(long months) {
        return values()[(ordinal() + (int) (months % 12) + 12) % 12];
    }

    public Month minus(long months) {
        return plus(-(months % 12));
    }

    public int length(boolean leapYear) {
        return this == FEBRUARY ? leapYear ? 29 : 28 : this == APRIL || this == JUNE || this == SEPTEMBER || this == NOVEMBER ? 30 : 31;
    }

    public int minLength() {
        return length(false);
    }

    public int maxLength() {
        return length(true);
    }
}
