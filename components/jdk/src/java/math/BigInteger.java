package java.math;

import java.util.Arrays;
import java.util.Objects;
import java.util.Random;

/** An integer of any size. Bit operations see it in two's complement, as wide as it takes. */
public class BigInteger extends Number implements Comparable<BigInteger> {
    /** The numbers from -16 to 16, made when first wanted; comes first as the constants are among them. */
    private static final BigInteger[] SMALL = new BigInteger[33];

    public static final BigInteger ZERO = valueOf(0);
    public static final BigInteger ONE = valueOf(1);
    public static final BigInteger TWO = valueOf(2);
    public static final BigInteger TEN = valueOf(10);

    /** -1, 0 or 1. */
    private final int signum;
    private final int[] magnitude;

    /** {@code magnitude} must have no leading zeros; {@code signum} does not count if it is zero. */
    BigInteger(int signum, int[] magnitude) {
        this.signum = magnitude.length == 0 ? 0 : signum;
        this.magnitude = magnitude;
    }

    /** From big-endian two's complement; NumberFormatException if empty. */
    public BigInteger(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    public BigInteger(byte[] bytes, int offset, int length) {
        if (bytes.length == 0) {
            throw new NumberFormatException("Zero length BigInteger");
        }
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (length == 0) {
            signum = 0;
            magnitude = Magnitude.ZERO;
            return;
        }
        int sign = bytes[offset] >> 7;
        int[] digits = new int[length / 4 + 1];
        Arrays.fill(digits, sign);
        fill(digits, bytes, offset, length);
        int[] absolute = Magnitude.trim(sign < 0 ? negated(digits) : digits);
        signum = absolute.length == 0 ? 0 : sign < 0 ? -1 : 1;
        magnitude = absolute;
    }

    /** From a sign and a big-endian magnitude. */
    public BigInteger(int signum, byte[] bytes) {
        this(signum, bytes, 0, bytes.length);
    }

    public BigInteger(int signum, byte[] bytes, int offset, int length) {
        if (signum < -1 || signum > 1) {
            throw new NumberFormatException("Invalid signum value");
        }
        Objects.checkFromIndexSize(offset, length, bytes.length);
        int[] digits = new int[length / 4 + 1];
        fill(digits, bytes, offset, length);
        magnitude = Magnitude.trim(digits);
        if (magnitude.length > 0 && signum == 0) {
            throw new NumberFormatException("signum-magnitude mismatch");
        }
        this.signum = magnitude.length == 0 ? 0 : signum;
    }

    public BigInteger(String text) {
        this(text, 10);
    }

    /** From an optional sign and digits of {@code radix}. */
    public BigInteger(String text, int radix) {
        if (radix < Character.MIN_RADIX || radix > Character.MAX_RADIX) {
            throw new NumberFormatException("Radix out of range");
        }
        if (text.isEmpty()) {
            throw new NumberFormatException("Zero length BigInteger");
        }
        int sign = Math.max(text.lastIndexOf('-'), text.lastIndexOf('+'));
        if (sign > 0) {
            throw new NumberFormatException("Illegal embedded sign character");
        }
        int start = sign + 1;
        if (start == text.length()) {
            throw new NumberFormatException("Zero length BigInteger");
        }
        while (start < text.length() && Character.digit(text.charAt(start), radix) == 0) {
            start++;
        }
        checkDigits(text, start, radix);
        magnitude = Magnitude.parse(text, start, text.length(), radix);
        signum = magnitude.length == 0 ? 0 : text.charAt(0) == '-' ? -1 : 1;
    }

    /** Uniform among the non-negative numbers of at most {@code bits} bits. */
    public BigInteger(int bits, Random random) {
        if (bits < 0) {
            throw new IllegalArgumentException("numBits must be non-negative");
        }
        byte[] bytes = new byte[(int) (((long) bits + 7) / 8)];
        if (bytes.length > 0) {
            random.nextBytes(bytes);
            bytes[0] &= (1 << 8 - (8 * bytes.length - bits)) - 1;
        }
        int[] digits = new int[bytes.length / 4 + 1];
        fill(digits, bytes, 0, bytes.length);
        magnitude = Magnitude.trim(digits);
        signum = magnitude.length == 0 ? 0 : 1;
    }

    /** A probable prime of exactly {@code bits} bits. */
    public BigInteger(int bits, int certainty, Random random) {
        if (bits < 2) {
            throw new ArithmeticException("bitLength < 2");
        }
        BigInteger candidate;
        do {
            candidate = new BigInteger(bits, random).setBit(bits - 1);
            candidate = bits == 2 ? candidate : candidate.setBit(0);
        } while (!candidate.isProbablePrime(certainty));
        signum = 1;
        magnitude = candidate.magnitude;
    }

    public static BigInteger probablePrime(int bits, Random random) {
        return new BigInteger(bits, 100, random);
    }

    /** Digits come in groups as long as an int holds, the first shorter; the message shows the group with the wrong one. */
    private static void checkDigits(String text, int start, int radix) {
        int group = Magnitude.wordDigits(radix);
        int first = (text.length() - start - 1) % group + 1;
        for (int i = start; i < text.length(); i++) {
            if (Character.digit(text.charAt(i), radix) < 0) {
                int from = i < start + first ? start : i - (i - start - first) % group;
                String shown = text.substring(from, from == start ? start + first : from + group);
                throw new NumberFormatException("For input string: \"" + shown + "\"" + (radix == 10 ? "" : " under radix " + radix));
            }
        }
    }

    private static void fill(int[] digits, byte[] bytes, int offset, int length) {
        for (int i = 0; i < length; i++) {
            int shift = (i & 3) * 8;
            digits[i >> 2] = digits[i >> 2] & ~(0xff << shift) | (bytes[offset + length - 1 - i] & 0xff) << shift;
        }
    }

    private static int[] negated(int[] digits) {
        int[] result = new int[digits.length];
        long carry = 1;
        for (int i = 0; i < digits.length; i++) {
            carry += ~digits[i] & Magnitude.LOW;
            result[i] = (int) carry;
            carry >>>= 32;
        }
        return result;
    }

    public static BigInteger valueOf(long value) {
        if (value >= -16 && value <= 16) {
            int place = (int) value + 16;
            if (SMALL[place] == null) {
                SMALL[place] = new BigInteger(Long.signum(value), Magnitude.of(Math.abs(value)));
            }
            return SMALL[place];
        }
        return new BigInteger(Long.signum(value), Magnitude.of(value < 0 ? -value : value));
    }

    /** Digit {@code index} in two's complement. */
    private int digit(int index) {
        if (index >= magnitude.length) {
            return signum >> 1;
        }
        if (signum >= 0) {
            return magnitude[index];
        }
        for (int i = 0; i < index; i++) {
            if (magnitude[i] != 0) {
                return ~magnitude[index];
            }
        }
        return -magnitude[index];
    }

    /** All digits in two's complement, {@code length} of them, which must suffice. */
    private int[] digits(int length) {
        int[] padded = Arrays.copyOf(magnitude, length);
        return signum < 0 ? negated(padded) : padded;
    }

    private static BigInteger ofDigits(int[] digits) {
        return digits.length > 0 && digits[digits.length - 1] < 0 ? new BigInteger(-1, Magnitude.trim(negated(digits))) : new BigInteger(1, Magnitude.trim(digits));
    }

    int[] magnitude() {
        return magnitude;
    }

    public BigInteger add(BigInteger other) {
        if (signum == 0) {
            return other;
        }
        if (other.signum == 0) {
            return this;
        }
        if (signum == other.signum) {
            return new BigInteger(signum, Magnitude.add(magnitude, other.magnitude));
        }
        int order = Magnitude.compare(magnitude, other.magnitude);
        return order == 0 ? ZERO : order > 0 ? new BigInteger(signum, Magnitude.subtract(magnitude, other.magnitude))
                : new BigInteger(other.signum, Magnitude.subtract(other.magnitude, magnitude));
    }

    public BigInteger subtract(BigInteger other) {
        return add(other.negate());
    }

    public BigInteger multiply(BigInteger other) {
        return new BigInteger(signum * other.signum, Magnitude.multiply(magnitude, other.magnitude));
    }

    public BigInteger divide(BigInteger divisor) {
        return divideAndRemainder(divisor)[0];
    }

    /** With the sign of this. */
    public BigInteger remainder(BigInteger divisor) {
        return divideAndRemainder(divisor)[1];
    }

    public BigInteger[] divideAndRemainder(BigInteger divisor) {
        if (divisor.signum == 0) {
            throw new ArithmeticException("BigInteger divide by zero");
        }
        int[][] result = Magnitude.divide(magnitude, divisor.magnitude);
        return new BigInteger[] {new BigInteger(signum * divisor.signum, result[0]), new BigInteger(signum, result[1])};
    }

    /** Never negative. */
    public BigInteger mod(BigInteger modulus) {
        checkModulus(modulus);
        BigInteger rest = remainder(modulus);
        return rest.signum < 0 ? rest.add(modulus) : rest;
    }

    private static void checkModulus(BigInteger modulus) {
        if (modulus.signum <= 0) {
            throw new ArithmeticException("BigInteger: modulus not positive");
        }
    }

    public BigInteger pow(int exponent) {
        if (exponent < 0) {
            throw new ArithmeticException("Negative exponent");
        }
        if (signum == 0) {
            return exponent == 0 ? ONE : this;
        }
        // powers of two in the base are only a shift
        int zeros = Magnitude.trailingZeros(magnitude);
        long shift = (long) zeros * exponent;
        if (shift > Integer.MAX_VALUE) {
            throw overflow();
        }
        int[] odd = Magnitude.power(Magnitude.shiftRight(magnitude, zeros), exponent);
        return new BigInteger((exponent & 1) == 0 ? 1 : signum, Magnitude.shiftLeft(odd, (int) shift));
    }

    private static ArithmeticException overflow() {
        return new ArithmeticException("BigInteger would overflow supported range");
    }

    public BigInteger modPow(BigInteger exponent, BigInteger modulus) {
        checkModulus(modulus);
        if (exponent.signum < 0) {
            return modInverse(modulus).modPow(exponent.negate(), modulus);
        }
        BigInteger base = mod(modulus);
        BigInteger result = ONE.mod(modulus);
        for (int i = exponent.bitLength() - 1; i >= 0; i--) {
            result = result.multiply(result).remainder(modulus);
            if (exponent.testBit(i)) {
                result = result.multiply(base).remainder(modulus);
            }
        }
        return result;
    }

    public BigInteger modInverse(BigInteger modulus) {
        checkModulus(modulus);
        if (modulus.equals(ONE)) {
            return ZERO;
        }
        BigInteger a = mod(modulus);
        BigInteger b = modulus;
        BigInteger x = ONE;
        BigInteger y = ZERO;
        while (a.signum != 0) {
            BigInteger[] division = b.divideAndRemainder(a);
            BigInteger nextX = y.subtract(division[0].multiply(x));
            y = x;
            x = nextX;
            b = a;
            a = division[1];
        }
        if (!b.equals(ONE)) {
            throw new ArithmeticException("BigInteger not invertible.");
        }
        return y.mod(modulus);
    }

    /** Of the absolute values; 0 of two zeros. */
    public BigInteger gcd(BigInteger other) {
        int[] a = magnitude;
        int[] b = other.magnitude;
        while (b.length > 0) {
            int[] rest = Magnitude.divide(a, b)[1];
            a = b;
            b = rest;
        }
        return new BigInteger(1, a);
    }

    /** The largest integer whose square is not above this. */
    public BigInteger sqrt() {
        if (signum < 0) {
            throw new ArithmeticException("Negative BigInteger");
        }
        return new BigInteger(1, Magnitude.sqrt(magnitude));
    }

    public BigInteger[] sqrtAndRemainder() {
        BigInteger root = sqrt();
        return new BigInteger[] {root, subtract(root.multiply(root))};
    }

    public BigInteger abs() {
        return signum < 0 ? negate() : this;
    }

    public BigInteger negate() {
        return new BigInteger(-signum, magnitude);
    }

    public int signum() {
        return signum;
    }

    /** Rounds towards negative infinity if {@code count} is negative. */
    public BigInteger shiftLeft(int count) {
        if (count < 0) {
            return count == Integer.MIN_VALUE ? shiftRight(Integer.MAX_VALUE).shiftRight(1) : shiftRight(-count);
        }
        if (signum != 0 && (long) Magnitude.bitLength(magnitude) + count > Integer.MAX_VALUE) {
            throw overflow();
        }
        return new BigInteger(signum, Magnitude.shiftLeft(magnitude, count));
    }

    /** Rounds towards negative infinity. */
    public BigInteger shiftRight(int count) {
        if (count < 0) {
            return count == Integer.MIN_VALUE ? shiftLeft(Integer.MAX_VALUE).shiftLeft(1) : shiftLeft(-count);
        }
        int[] shifted = Magnitude.shiftRight(magnitude, count);
        if (signum < 0 && Magnitude.trailingZeros(magnitude) < count) {
            shifted = Magnitude.add(shifted, ONE.magnitude);
        }
        return new BigInteger(signum, shifted);
    }

    private int width(BigInteger other) {
        return Math.max(magnitude.length, other.magnitude.length) + 1;
    }

    public BigInteger and(BigInteger other) {
        int[] result = digits(width(other));
        int[] others = other.digits(result.length);
        for (int i = 0; i < result.length; i++) {
            result[i] &= others[i];
        }
        return ofDigits(result);
    }

    public BigInteger or(BigInteger other) {
        int[] result = digits(width(other));
        int[] others = other.digits(result.length);
        for (int i = 0; i < result.length; i++) {
            result[i] |= others[i];
        }
        return ofDigits(result);
    }

    public BigInteger xor(BigInteger other) {
        int[] result = digits(width(other));
        int[] others = other.digits(result.length);
        for (int i = 0; i < result.length; i++) {
            result[i] ^= others[i];
        }
        return ofDigits(result);
    }

    public BigInteger not() {
        return negate().subtract(ONE);
    }

    public BigInteger andNot(BigInteger other) {
        return and(other.not());
    }

    private static void checkBit(int bit) {
        if (bit < 0) {
            throw new ArithmeticException("Negative bit address");
        }
    }

    public boolean testBit(int bit) {
        checkBit(bit);
        return (digit(bit >>> 5) >>> (bit & 31) & 1) != 0;
    }

    public BigInteger setBit(int bit) {
        return testBit(bit) ? this : flipBit(bit);
    }

    public BigInteger clearBit(int bit) {
        return testBit(bit) ? flipBit(bit) : this;
    }

    public BigInteger flipBit(int bit) {
        checkBit(bit);
        return xor(ONE.shiftLeft(bit));
    }

    /** -1 if this is 0. */
    public int getLowestSetBit() {
        return signum == 0 ? -1 : Magnitude.trailingZeros(magnitude);
    }

    /** Without a sign bit. */
    public int bitLength() {
        int length = Magnitude.bitLength(magnitude);
        return signum < 0 && Magnitude.trailingZeros(magnitude) == length - 1 ? length - 1 : length;
    }

    /** How many bits differ from the sign. */
    public int bitCount() {
        int count = 0;
        for (int digit : magnitude) {
            count += Integer.bitCount(digit);
        }
        return signum < 0 ? count + Magnitude.trailingZeros(magnitude) - 1 : count;
    }

    /** False only for composites; how sure true is beyond 81 bits depends on {@code certainty}, below that it is certain. */
    public boolean isProbablePrime(int certainty) {
        return certainty <= 0 || Primes.test(abs(), certainty);
    }

    public BigInteger nextProbablePrime() {
        if (signum < 0) {
            throw new ArithmeticException("start < 0: " + this);
        }
        if (compareTo(TWO) < 0) {
            return TWO;
        }
        BigInteger candidate = add(testBit(0) ? TWO : ONE);
        while (!Primes.test(candidate, 100)) {
            candidate = candidate.add(TWO);
        }
        return candidate;
    }

    @Override
    public int compareTo(BigInteger other) {
        if (signum != other.signum) {
            return signum < other.signum ? -1 : 1;
        }
        return signum * Magnitude.compare(magnitude, other.magnitude);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BigInteger && ((BigInteger) other).signum == signum && Arrays.equals(((BigInteger) other).magnitude, magnitude);
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (int i = magnitude.length - 1; i >= 0; i--) {
            hash = 31 * hash + magnitude[i];
        }
        return hash * signum;
    }

    public BigInteger min(BigInteger other) {
        return compareTo(other) < 0 ? this : other;
    }

    public BigInteger max(BigInteger other) {
        return compareTo(other) > 0 ? this : other;
    }

    @Override
    public String toString() {
        return toString(10);
    }

    /** In digits of {@code radix}; of 10 if there is no such radix. */
    public String toString(int radix) {
        int base = radix < Character.MIN_RADIX || radix > Character.MAX_RADIX ? 10 : radix;
        String text = Magnitude.toString(magnitude, base);
        return signum < 0 ? "-" + text : text;
    }

    /** Big-endian two's complement, as short as possible. */
    public byte[] toByteArray() {
        byte[] bytes = new byte[bitLength() / 8 + 1];
        int[] digits = digits(bytes.length / 4 + 1 + magnitude.length);
        for (int i = 0; i < bytes.length; i++) {
            bytes[bytes.length - 1 - i] = (byte) (digits[i >> 2] >> (i & 3) * 8);
        }
        return bytes;
    }

    @Override
    public int intValue() {
        return digit(0);
    }

    @Override
    public long longValue() {
        return (long) digit(1) << 32 | digit(0) & Magnitude.LOW;
    }

    @Override
    public float floatValue() {
        int length = Magnitude.bitLength(magnitude);
        if (length <= 63) {
            return longValue();
        }
        if (length > 128) {
            return signum * Float.POSITIVE_INFINITY;
        }
        return signum * (float) leading(length) * (float) Math.scalb(1.0, length - 62);
    }

    @Override
    public double doubleValue() {
        int length = Magnitude.bitLength(magnitude);
        if (length <= 63) {
            return longValue();
        }
        if (length > 1024) {
            return signum * Double.POSITIVE_INFINITY;
        }
        return signum * Math.scalb((double) leading(length), length - 62);
    }

    /** The highest 62 bits; the lowest of them is set too if any below is, so that rounding them is rounding all. */
    private long leading(int length) {
        int[] high = Magnitude.shiftRight(magnitude, length - 62);
        long bits = (long) high[1] << 32 | high[0] & Magnitude.LOW;
        return Magnitude.trailingZeros(magnitude) < length - 62 ? bits | 1 : bits;
    }

    private long exact(int bits, String type) {
        if (bitLength() > bits - 1) {
            throw new ArithmeticException("BigInteger out of " + type + " range");
        }
        return longValue();
    }

    public long longValueExact() {
        return exact(64, "long");
    }

    public int intValueExact() {
        return (int) exact(32, "int");
    }

    public short shortValueExact() {
        return (short) exact(16, "short");
    }

    public byte byteValueExact() {
        return (byte) exact(8, "byte");
    }
}
