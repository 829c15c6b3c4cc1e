package java.math;

import java.util.Arrays;

/** Arithmetic of natural numbers as little-endian arrays of 32-bit digits without leading zeros: zero is the empty array. Arguments stay unchanged. */
final class Magnitude {
    static final int[] ZERO = new int[0];
    static final long LOW = 0xffffffffL;
    private static final int KARATSUBA = 60;

    private Magnitude() {
    }

    /** {@code digits} without leading zeros; may be the same array. */
    static int[] trim(int[] digits) {
        int length = digits.length;
        while (length > 0 && digits[length - 1] == 0) {
            length--;
        }
        return length == digits.length ? digits : length == 0 ? ZERO : Arrays.copyOf(digits, length);
    }

    /** Of an unsigned long. */
    static int[] of(long value) {
        int high = (int) (value >>> 32);
        return high != 0 ? new int[] {(int) value, high} : value != 0 ? new int[] {(int) value} : ZERO;
    }

    static int compare(int[] a, int[] b) {
        if (a.length != b.length) {
            return a.length < b.length ? -1 : 1;
        }
        for (int i = a.length - 1; i >= 0; i--) {
            if (a[i] != b[i]) {
                return Integer.compareUnsigned(a[i], b[i]) < 0 ? -1 : 1;
            }
        }
        return 0;
    }

    static int bitLength(int[] a) {
        return a.length == 0 ? 0 : 32 * a.length - Integer.numberOfLeadingZeros(a[a.length - 1]);
    }

    static int trailingZeros(int[] a) {
        int i = 0;
        while (i < a.length && a[i] == 0) {
            i++;
        }
        return i == a.length ? 0 : 32 * i + Integer.numberOfTrailingZeros(a[i]);
    }

    static int[] add(int[] a, int[] b) {
        if (a.length < b.length) {
            return add(b, a);
        }
        int[] sum = new int[a.length + 1];
        long carry = 0;
        for (int i = 0; i < a.length; i++) {
            carry += (a[i] & LOW) + (i < b.length ? b[i] & LOW : 0);
            sum[i] = (int) carry;
            carry >>>= 32;
        }
        sum[a.length] = (int) carry;
        return trim(sum);
    }

    /** {@code a - b}, where {@code a} is not less. */
    static int[] subtract(int[] a, int[] b) {
        int[] difference = new int[a.length];
        long borrow = 0;
        for (int i = 0; i < a.length; i++) {
            borrow += (a[i] & LOW) - (i < b.length ? b[i] & LOW : 0);
            difference[i] = (int) borrow;
            borrow >>= 32;
        }
        return trim(difference);
    }

    static int[] multiply(int[] a, int[] b) {
        if (a.length == 0 || b.length == 0) {
            return ZERO;
        }
        if (a.length >= KARATSUBA && b.length >= KARATSUBA) {
            return multiplyHalves(a, b);
        }
        int[] product = new int[a.length + b.length];
        for (int i = 0; i < a.length; i++) {
            long factor = a[i] & LOW;
            long carry = 0;
            for (int j = 0; j < b.length; j++) {
                carry += factor * (b[j] & LOW) + (product[i + j] & LOW);
                product[i + j] = (int) carry;
                carry >>>= 32;
            }
            product[i + b.length] = (int) carry;
        }
        return trim(product);
    }

    /** Karatsuba's way: three products of half the length. */
    private static int[] multiplyHalves(int[] a, int[] b) {
        int half = (Math.max(a.length, b.length) + 1) / 2;
        int[] aLow = part(a, 0, half);
        int[] aHigh = part(a, half, a.length);
        int[] bLow = part(b, 0, half);
        int[] bHigh = part(b, half, b.length);
        int[] low = multiply(aLow, bLow);
        int[] high = multiply(aHigh, bHigh);
        int[] middle = subtract(subtract(multiply(add(aLow, aHigh), add(bLow, bHigh)), low), high);
        int[] product = new int[a.length + b.length + 1];
        System.arraycopy(low, 0, product, 0, low.length);
        accumulate(product, middle, half);
        accumulate(product, high, 2 * half);
        return trim(product);
    }

    private static int[] part(int[] a, int start, int end) {
        return start >= a.length ? ZERO : trim(Arrays.copyOfRange(a, start, Math.min(end, a.length)));
    }

    /** Adds {@code summand} to {@code sum} from digit {@code place} on; the result must fit. */
    private static void accumulate(int[] sum, int[] summand, int place) {
        long carry = 0;
        for (int i = 0; i < summand.length || carry != 0; i++) {
            carry += (sum[place + i] & LOW) + (i < summand.length ? summand[i] & LOW : 0);
            sum[place + i] = (int) carry;
            carry >>>= 32;
        }
    }

    static int[] shiftLeft(int[] a, int count) {
        if (a.length == 0 || count == 0) {
            return a;
        }
        int words = count >>> 5;
        int bits = count & 31;
        int[] shifted = new int[a.length + words + 1];
        for (int i = 0; i < a.length; i++) {
            shifted[i + words] |= a[i] << bits;
            if (bits != 0) {
                shifted[i + words + 1] = a[i] >>> 32 - bits;
            }
        }
        return trim(shifted);
    }

    static int[] shiftRight(int[] a, int count) {
        int words = count >>> 5;
        int bits = count & 31;
        if (words >= a.length) {
            return ZERO;
        }
        int[] shifted = new int[a.length - words];
        for (int i = 0; i < shifted.length; i++) {
            int above = i + words + 1 < a.length ? a[i + words + 1] : 0;
            shifted[i] = bits == 0 ? a[i + words] : a[i + words] >>> bits | above << 32 - bits;
        }
        return trim(shifted);
    }

    /** {@code {quotient, remainder}}; the divisor must not be zero. */
    static int[][] divide(int[] a, int[] b) {
        if (compare(a, b) < 0) {
            return new int[][] {ZERO, a};
        }
        if (b.length == 1) {
            int[] quotient = new int[a.length];
            int remainder = divideSmall(a, b[0], quotient);
            return new int[][] {trim(quotient), of(remainder & LOW)};
        }
        return divideLong(a, b);
    }

    /** Puts the quotient into {@code quotient}, which may be {@code a}, and returns the remainder. */
    static int divideSmall(int[] a, int divisor, int[] quotient) {
        long by = divisor & LOW;
        long remainder = 0;
        for (int i = a.length - 1; i >= 0; i--) {
            long dividend = remainder << 32 | a[i] & LOW;
            if (by <= Integer.MAX_VALUE && dividend >= 0) {
                quotient[i] = (int) (dividend / by);
                remainder = dividend % by;
            } else {
                quotient[i] = (int) Long.divideUnsigned(dividend, by);
                remainder = Long.remainderUnsigned(dividend, by);
            }
        }
        return (int) remainder;
    }

    /** Knuth's algorithm D (The Art of Computer Programming, volume 2, 4.3.1). */
    private static int[][] divideLong(int[] dividend, int[] divisor) {
        int shift = Integer.numberOfLeadingZeros(divisor[divisor.length - 1]);
        int[] b = shiftLeft(divisor, shift);
        int[] a = Arrays.copyOf(shiftLeft(dividend, shift), dividend.length + 1);
        int n = b.length;
        int[] quotient = new int[a.length - n];
        long top = b[n - 1] & LOW;
        long next = b[n - 2] & LOW;
        for (int j = quotient.length - 1; j >= 0; j--) {
            long pair = (long) a[j + n] << 32 | a[j + n - 1] & LOW;
            long guess;
            long rest;
            if ((a[j + n] & LOW) >= top) {
                guess = LOW;
                rest = pair - guess * top;
            } else {
                guess = pair >= 0 ? pair / top : Long.divideUnsigned(pair, top);
                rest = pair - guess * top;
            }
            while (rest >>> 32 == 0 && Long.compareUnsigned(guess * next, rest << 32 | a[j + n - 2] & LOW) > 0) {
                guess--;
                rest += top;
            }
            if (subtractMultiple(a, b, guess, j)) {
                guess--;
                addBack(a, b, j);
            }
            quotient[j] = (int) guess;
        }
        return new int[][] {trim(quotient), shiftRight(trim(a), shift)};
    }

    /** Subtracts {@code times * b} from {@code a} at digit {@code place}; true if that went below zero. */
    private static boolean subtractMultiple(int[] a, int[] b, long times, int place) {
        long carry = 0;
        long borrow = 0;
        for (int i = 0; i < b.length; i++) {
            carry += times * (b[i] & LOW);
            borrow += (a[place + i] & LOW) - (carry & LOW);
            a[place + i] = (int) borrow;
            borrow >>= 32;
            carry >>>= 32;
        }
        borrow += (a[place + b.length] & LOW) - carry;
        a[place + b.length] = (int) borrow;
        return borrow < 0;
    }

    private static void addBack(int[] a, int[] b, int place) {
        long carry = 0;
        for (int i = 0; i < b.length; i++) {
            carry += (a[place + i] & LOW) + (b[i] & LOW);
            a[place + i] = (int) carry;
            carry >>>= 32;
        }
        a[place + b.length] += (int) carry;
    }

    /** The largest number whose square is not above {@code a}, by Newton's iteration from above. */
    static int[] sqrt(int[] a) {
        if (a.length == 0) {
            return ZERO;
        }
        int[] root = shiftLeft(of(1), (bitLength(a) + 1) / 2);
        while (true) {
            int[] better = shiftRight(add(root, divide(a, root)[0]), 1);
            if (compare(better, root) >= 0) {
                return root;
            }
            root = better;
        }
    }

    /** {@code a} in digits of {@code radix}, without a sign; zero is "0". */
    static String toString(int[] a, int radix) {
        if (a.length == 0) {
            return "0";
        }
        StringBuilder builder = new StringBuilder();
        write(a, radix, builder, 0);
        return builder.toString();
    }

    private static void write(int[] a, int radix, StringBuilder builder, int width) {
        if (a.length > 40) {
            int digits = (int) (bitLength(a) * Math.log(2) / Math.log(radix) / 2);
            int[][] halves = divide(a, power(of(radix), digits));
            write(halves[0], radix, builder, width - digits);
            write(halves[1], radix, builder, digits);
            return;
        }
        int perWord = wordDigits(radix);
        int word = (int) Math.round(Math.pow(radix, perWord));
        int[] rest = a.clone();
        char[] text = new char[32 * a.length + perWord];
        int place = text.length;
        while (rest.length > 0) {
            int digits = divideSmall(rest, word, rest);
            rest = trim(rest);
            for (int i = 0; i < perWord && (digits != 0 || rest.length > 0); i++) {
                text[--place] = Character.forDigit(digits % radix, radix);
                digits /= radix;
            }
        }
        for (int i = text.length - place; i < width; i++) {
            builder.append('0');
        }
        builder.append(text, place, text.length - place);
    }

    /** How many digits of {@code radix} surely fit into 31 bits. */
    static int wordDigits(int radix) {
        int digits = 0;
        for (long power = radix; power <= Integer.MAX_VALUE; power *= radix) {
            digits++;
        }
        return digits;
    }

    static int[] power(int[] base, int exponent) {
        int[] result = of(1);
        int[] square = base;
        for (int rest = exponent; rest > 0; rest >>= 1) {
            if ((rest & 1) != 0) {
                result = multiply(result, square);
            }
            if (rest > 1) {
                square = multiply(square, square);
            }
        }
        return result;
    }

    /** The number that the digits {@code start} to {@code end - 1} of {@code text} are; NumberFormatException if one is none. */
    static int[] parse(String text, int start, int end, int radix) {
        if (end - start > 400) {
            int middle = end - (end - start) / 2;
            return add(multiply(parse(text, start, middle, radix), power(of(radix), end - middle)), parse(text, middle, end, radix));
        }
        int perWord = wordDigits(radix);
        int[] number = new int[(end - start) / 6 + 2];
        for (int i = start; i < end;) {
            int stop = Math.min(i + perWord, end);
            long factor = 1;
            long summand = 0;
            for (; i < stop; i++) {
                int digit = Character.digit(text.charAt(i), radix);
                if (digit < 0) {
                    throw new NumberFormatException("Illegal digit");
                }
                factor *= radix;
                summand = summand * radix + digit;
            }
            for (int j = 0; j < number.length; j++) {
                summand += factor * (number[j] & LOW);
                number[j] = (int) summand;
                summand >>>= 32;
            }
        }
        return trim(number);
    }
}
