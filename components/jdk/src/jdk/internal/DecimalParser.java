package jdk.internal;

/** Float.parseFloat and Double.parseDouble: the exact value of the text, rounded once, half to even. */
public final class DecimalParser {
    /** Digits beyond these only say whether the value lies above a boundary: no boundary between doubles has as many. */
    private static final int MAX_DIGITS = 1100;

    private final String text;
    private int at;
    private int end;
    private boolean negative;

    private DecimalParser(String text) {
        this.text = text;
    }

    public static double parseDouble(String text) {
        return Double.longBitsToDouble(new DecimalParser(text).parse(53, 1023, "double"));
    }

    public static float parseFloat(String text) {
        return Float.intBitsToFloat((int) new DecimalParser(text).parse(24, 127, "float"));
    }

    private NumberFormatException malformed() {
        return new NumberFormatException(at == end ? "empty String" : "For input string: \"" + text.trim() + "\"");
    }

    private long parse(int precision, int bias, String type) {
        end = text.length();
        while (at < end && text.charAt(at) <= ' ') {
            at++;
        }
        while (end > at && text.charAt(end - 1) <= ' ') {
            end--;
        }
        if (at == end) {
            throw malformed();
        }
        int start = at;
        if (text.charAt(at) == '-' || text.charAt(at) == '+') {
            negative = text.charAt(at++) == '-';
        }
        long sign = negative ? 1L << precision + (precision == 53 ? 10 : 7) : 0;
        long infinity = (2L * bias + 1) << precision - 1;
        String rest = text.substring(at, end);
        if (rest.equals("Infinity")) {
            return sign | infinity;
        }
        if (rest.equals("NaN")) {
            return infinity | 1L << precision - 2;
        }
        boolean hex = rest.startsWith("0x") || rest.startsWith("0X");
        if (hex) {
            at += 2;
        }
        long bits = number(hex, precision, bias);
        if (bits < 0) {
            at = start;
            throw malformed();
        }
        return sign | bits;
    }

    /** The bits of the magnitude, or -1 if the text is malformed. */
    private long number(boolean hex, int precision, int bias) {
        Natural digits = new Natural(0);
        int used = 0;
        boolean sticky = false;
        boolean any = false;
        boolean point = false;
        long scale = 0;
        int radix = hex ? 16 : 10;
        for (; at < end; at++) {
            char c = text.charAt(at);
            int digit = c < 128 ? Character.digit(c, radix) : -1;
            if (c == '.' && !point) {
                point = true;
            } else if (digit >= 0) {
                any = true;
                if (used < MAX_DIGITS) {
                    digits.multiplyAdd(radix, digit);
                    used += used > 0 || digit > 0 ? 1 : 0;
                    scale -= point ? 1 : 0;
                } else {
                    sticky |= digit != 0;
                    scale += point ? 0 : 1;
                }
            } else {
                break;
            }
        }
        if (!any) {
            return -1;
        }
        long exponent = 0;
        boolean marked = at < end && (text.charAt(at) | 0x20) == (hex ? 'p' : 'e');
        if (marked) {
            at++;
            boolean down = at < end && text.charAt(at) == '-';
            if (at < end && (down || text.charAt(at) == '+')) {
                at++;
            }
            int from = at;
            for (; at < end && text.charAt(at) >= '0' && text.charAt(at) <= '9'; at++) {
                exponent = Math.min(exponent * 10 + text.charAt(at) - '0', 1L << 40);
            }
            if (at == from) {
                return -1;
            }
            exponent = down ? -exponent : exponent;
        } else if (hex) {
            return -1;
        }
        if (at < end && "fFdD".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at != end) {
            return -1;
        }
        return hex ? round(digits, 4 * scale + exponent, sticky, precision, bias) : decimal(digits, used, scale + exponent, sticky, precision, bias);
    }

    private static long decimal(Natural digits, int used, long scale, boolean sticky, int precision, int bias) {
        long infinity = (2L * bias + 1) << precision - 1;
        if (digits.isZero() || scale + used < -400) {
            return 0;
        }
        if (scale + used > 400) {
            return infinity;
        }
        int power = (int) scale;
        if (sticky) {
            digits.multiplyAdd(10, 1);
            power--;
        }
        if (power >= 0) {
            digits.multiplyByPowerOfFive(power);
            return round(digits, power, false, precision, bias);
        }
        Natural divisor = new Natural(1);
        divisor.multiplyByPowerOfFive(-power);
        int shift = Math.max(0, divisor.bitLength() - digits.bitLength() + precision + 2);
        digits.shiftLeft(shift);
        boolean rest = !digits.divide(divisor).isZero();
        return round(digits, power - shift, rest, precision, bias);
    }

    /** The float nearest to {@code value * 2^exponent}, and a little more if {@code sticky}. */
    private static long round(Natural value, long exponent, boolean sticky, int precision, int bias) {
        if (value.isZero()) {
            return 0;
        }
        long top = exponent + value.bitLength() - 1;
        if (top > bias) {
            return (2L * bias + 1) << precision - 1;
        }
        if (top < -bias - precision) {
            return 0;
        }
        // exponent of the result's last bit
        long last = Math.max(top, 1 - bias) - precision + 1;
        long drop = last - exponent;
        long mantissa;
        if (drop <= 0) {
            mantissa = value.bitsFrom(0) << -drop;
        } else {
            mantissa = drop >= value.bitLength() ? 0 : value.bitsFrom((int) drop);
            boolean half = (value.bitsFrom((int) drop - 1) & 1) != 0;
            if (half && (sticky || value.anyBelow((int) drop - 1) || (mantissa & 1) != 0)) {
                mantissa++;
            }
        }
        // a carry out of the mantissa runs into the exponent, as it should
        return top < 1 - bias ? mantissa : (top + bias - 1 << precision - 1) + mantissa;
    }
}
