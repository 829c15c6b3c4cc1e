package java.math;

/** What becomes of digits that are dropped. */
public enum RoundingMode {
    /** Away from zero. */
    UP(0),
    /** Towards zero. */
    DOWN(1),
    /** Towards positive infinity. */
    CEILING(2),
    /** Towards negative infinity. */
    FLOOR(3),
    /** To the nearest; away from zero if two are equally near. */
    HALF_UP(4),
    /** To the nearest; towards zero if two are equally near. */
    HALF_DOWN(5),
    /** To the nearest; to the one with an even last digit if two are equally near. */
    HALF_EVEN(6),
    /** ArithmeticException if anything but zeros is dropped. */
    UNNECESSARY(7);

    private final int number;

    RoundingMode(int number) {
        this.number = number;
    }

    /** The mode of one of BigDecimal's old constants. */
    public static RoundingMode valueOf(int number) {
        for (RoundingMode mode : values()) {
            if (mode.number == number) {
                return mode;
            }
        }
        throw new IllegalArgumentException("argument out of range");
    }

    /**
     * Tells whether the truncated magnitude must be one larger. {@code sign} is that of the number, {@code half} how the dropped part
     * compares with a half, {@code odd} the last kept digit; nothing dropped needs no question.
     */
    boolean increments(int sign, int half, boolean odd) {
        switch (this) {
            case UP: return true;
            case DOWN: return false;
            case CEILING: return sign > 0;
            case FLOOR: return sign < 0;
            case HALF_UP: return half >= 0;
            case HALF_DOWN: return half > 0;
            case HALF_EVEN: return half > 0 || half == 0 && odd;
            default: throw new ArithmeticException("Rounding necessary");
        }
    }
}
