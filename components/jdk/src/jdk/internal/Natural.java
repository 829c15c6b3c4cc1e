package jdk.internal;

/** A mutable natural number of any size, for exact conversion between binary and decimal. */
final class Natural {
    private static final long LOW = 0xffffffffL;

    /** Little-endian 32-bit digits; those from {@code size} on are zero. */
    private int[] digits;
    private int size;

    Natural(long value) {
        digits = new int[4];
        digits[0] = (int) value;
        digits[1] = (int) (value >>> 32);
        size = 2;
        trim();
    }

    Natural(Natural other) {
        digits = other.digits.clone();
        size = other.size;
    }

    private void trim() {
        while (size > 0 && digits[size - 1] == 0) {
            size--;
        }
    }

    private void reserve(int length) {
        if (length > digits.length) {
            int[] larger = new int[length + length / 2];
            System.arraycopy(digits, 0, larger, 0, size);
            digits = larger;
        }
    }

    /** Multiplies by {@code factor} and adds {@code summand}, both unsigned. */
    void multiplyAdd(int factor, int summand) {
        long carry = summand & LOW;
        for (int i = 0; i < size; i++) {
            carry += (digits[i] & LOW) * (factor & LOW);
            digits[i] = (int) carry;
            carry >>>= 32;
        }
        if (carry != 0) {
            reserve(size + 1);
            digits[size++] = (int) carry;
        }
        trim();
    }

    void multiplyByPowerOfFive(int exponent) {
        for (; exponent >= 13; exponent -= 13) {
            multiplyAdd(1220703125, 0);
        }
        for (; exponent > 0; exponent--) {
            multiplyAdd(5, 0);
        }
    }

    void shiftLeft(int count) {
        int words = count >> 5;
        int bits = count & 31;
        if (size == 0 || count == 0) {
            return;
        }
        reserve(size + words + 1);
        for (int i = size; i >= 0; i--) {
            long pair = (i < size ? (digits[i] & LOW) << 32 : 0) | (i > 0 ? digits[i - 1] & LOW : 0);
            digits[i + words] = (int) (pair << bits >>> 32);
        }
        for (int i = 0; i < words; i++) {
            digits[i] = 0;
        }
        size += words + 1;
        trim();
    }

    private int digit(int index) {
        return index < size ? digits[index] : 0;
    }

    int compareTo(Natural other) {
        for (int i = Math.max(size, other.size) - 1; i >= 0; i--) {
            if (digit(i) != other.digit(i)) {
                return Integer.compareUnsigned(digit(i), other.digit(i));
            }
        }
        return 0;
    }

    /** Compares {@code this + summand} with {@code other}. */
    int compareSum(Natural summand, Natural other) {
        Natural sum = new Natural(this);
        sum.add(summand);
        return sum.compareTo(other);
    }

    void add(Natural other) {
        int length = Math.max(size, other.size);
        reserve(length + 1);
        long carry = 0;
        for (int i = 0; i < length; i++) {
            carry += (digit(i) & LOW) + (other.digit(i) & LOW);
            digits[i] = (int) carry;
            carry >>>= 32;
        }
        digits[length] = (int) carry;
        size = length + 1;
        trim();
    }

    /** Subtracts {@code other}, which must not be greater, {@code times} (small) times. */
    private void subtract(Natural other, int times) {
        long borrow = 0;
        long product = 0;
        for (int i = 0; i < size; i++) {
            product += (other.digit(i) & LOW) * times;
            borrow += (digits[i] & LOW) - (product & LOW);
            digits[i] = (int) borrow;
            borrow >>= 32;
            product >>>= 32;
        }
        trim();
    }

    /** Leaves the remainder of the division by {@code divisor} and returns the quotient, which must be a decimal digit. */
    int divideSmall(Natural divisor) {
        int quotient = 0;
        for (int step = 8; step > 0; step >>= 1) {
            Natural multiple = new Natural(divisor);
            multiple.multiplyAdd(step, 0);
            if (compareTo(multiple) >= 0) {
                subtract(divisor, step);
                quotient += step;
            }
        }
        return quotient;
    }

    boolean isZero() {
        return size == 0;
    }

    int bitLength() {
        return size == 0 ? 0 : 32 * size - Integer.numberOfLeadingZeros(digits[size - 1]);
    }

    /** The bits from {@code bit} on, at most 64 of them. */
    long bitsFrom(int bit) {
        int word = bit >> 5;
        int shift = bit & 31;
        long low = digit(word) & LOW | (long) digit(word + 1) << 32;
        return shift == 0 ? low : low >>> shift | (long) digit(word + 2) << 64 - shift;
    }

    /** True if any bit below {@code bit} is set. */
    boolean anyBelow(int bit) {
        for (int i = 0; i < Math.min(bit >> 5, size); i++) {
            if (digits[i] != 0) {
                return true;
            }
        }
        return (bit & 31) != 0 && digit(bit >> 5) << 32 - (bit & 31) != 0;
    }

    /** The integer quotient by {@code divisor} (non-zero), which replaces this; the remainder is returned. */
    Natural divide(Natural divisor) {
        Natural remainder = new Natural(0);
        for (int i = bitLength() - 1; i >= 0; i--) {
            remainder.shiftLeft(1);
            if ((digits[i >> 5] >>> (i & 31) & 1) != 0) {
                remainder.add(new Natural(1));
            }
            digits[i >> 5] &= ~(1 << (i & 31));
            if (remainder.compareTo(divisor) >= 0) {
                remainder.subtract(divisor, 1);
                digits[i >> 5] |= 1 << (i & 31);
            }
        }
        trim();
        return remainder;
    }
}
