package java.math;

import java.io.Serializable;
import java.util.Objects;

/** How many digits a result gets (0: as many as it takes) and how it is rounded. */
public final class MathContext implements Serializable {
    public static final MathContext UNLIMITED = new MathContext(0, RoundingMode.HALF_UP);
    public static final MathContext DECIMAL32 = new MathContext(7, RoundingMode.HALF_EVEN);
    public static final MathContext DECIMAL64 = new MathContext(16, RoundingMode.HALF_EVEN);
    public static final MathContext DECIMAL128 = new MathContext(34, RoundingMode.HALF_EVEN);

    private final int precision;
    private final RoundingMode roundingMode;

    public MathContext(int precision) {
        this(precision, RoundingMode.HALF_UP);
    }

    public MathContext(int precision, RoundingMode roundingMode) {
        if (precision < 0) {
            throw new IllegalArgumentException("Digits < 0");
        }
        this.precision = precision;
        this.roundingMode = Objects.requireNonNull(roundingMode, "null RoundingMode");
    }

    /** From what {@link #toString} gives. */
    public MathContext(String text) {
        Objects.requireNonNull(text, "null String");
        try {
            int space = text.indexOf(' ');
            if (!text.startsWith("precision=") || !text.startsWith("roundingMode=", space + 1)) {
                throw new IllegalArgumentException();
            }
            precision = Integer.parseInt(text.substring(10, space));
            roundingMode = RoundingMode.valueOf(text.substring(space + 14));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("bad string format");
        }
        if (precision < 0) {
            throw new IllegalArgumentException("Digits < 0");
        }
    }

    public int getPrecision() {
        return precision;
    }

    public RoundingMode getRoundingMode() {
        return roundingMode;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MathContext && ((MathContext) other).precision == precision && ((MathContext) other).roundingMode == roundingMode;
    }

    @Override
    public int hashCode() {
        return precision + roundingMode.hashCode() * 59;
    }

    @Override
    public String toString() {
        return "precision=" + precision + " roundingMode=" + roundingMode;
    }
}
