package java.math;

import java.util.Objects;

/** Decimal numbers as text. */
final class DecimalText {
    private DecimalText() {
    }

    static BigDecimal parse(char[] text, int offset, int length) {
        if ((offset | length | offset + length | text.length - offset - length) < 0) {
            throw new NumberFormatException("Bad offset or len arguments for char[] input.");
        }
        return parse(new String(text, offset, length));
    }

    static BigDecimal parse(String text) {
        Objects.requireNonNull(text);
        int end = text.length();
        int place = end > 0 && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
        boolean negative = place == 1 && text.charAt(0) == '-';
        if (place == end) {
            throw end == 0 ? new NumberFormatException() : new NumberFormatException("No digits found.");
        }
        int start = place;
        StringBuilder digits = new StringBuilder();
        long scale = 0;
        boolean point = false;
        for (; place < end && text.charAt(place) != 'e' && text.charAt(place) != 'E'; place++) {
            char unit = text.charAt(place);
            if (unit == '.') {
                if (point) {
                    throw new NumberFormatException("Character array contains more than one decimal point.");
                }
                point = true;
                continue;
            }
            int digit = Character.digit(unit, 10);
            if (digit < 0) {
                throw new NumberFormatException(end - start > 18 ? "Character array is missing \"e\" notation exponential mark." : "Character " + unit + " is neither a decimal digit number, decimal point, nor \"e\" notation exponential mark.");
            }
            digits.append((char) ('0' + digit));
            scale += point ? 1 : 0;
        }
        if (place < end) {
            scale -= exponent(text, place + 1);
        }
        if (digits.length() == 0) {
            throw new NumberFormatException("No digits found.");
        }
        if (scale != (int) scale) {
            throw new NumberFormatException("Scale out of range.");
        }
        int[] magnitude = Magnitude.parse(digits.toString(), 0, digits.length(), 10);
        return new BigDecimal(new BigInteger(negative ? -1 : 1, magnitude), (int) scale);
    }

    private static long exponent(String text, int start) {
        int place = start;
        boolean negative = place < text.length() && text.charAt(place) == '-';
        if (negative || place < text.length() && text.charAt(place) == '+') {
            place++;
        }
        if (place >= text.length()) {
            throw new NumberFormatException();
        }
        while (text.length() - place > 10 && Character.digit(text.charAt(place), 10) == 0) {
            place++;
        }
        if (text.length() - place > 10) {
            throw new NumberFormatException("Too many nonzero exponent digits.");
        }
        long value = 0;
        for (; place < text.length(); place++) {
            int digit = Character.digit(text.charAt(place), 10);
            if (digit < 0) {
                throw new NumberFormatException("Not a digit.");
            }
            value = 10 * value + digit;
        }
        long exponent = negative ? -value : value;
        if (exponent != (int) exponent) {
            throw new NumberFormatException("Exponent overflow.");
        }
        return exponent;
    }

    static String scientific(BigInteger unscaled, int scale) {
        String digits = unscaled.abs().toString();
        long exponent = -(long) scale + digits.length() - 1;
        if (scale == 0 || scale > 0 && exponent >= -6) {
            return plain(unscaled, scale);
        }
        StringBuilder builder = new StringBuilder(unscaled.signum() < 0 ? "-" : "").append(digits.charAt(0));
        if (digits.length() > 1) {
            builder.append('.').append(digits, 1, digits.length());
        }
        return exponent(builder, exponent);
    }

    private static String exponent(StringBuilder builder, long exponent) {
        if (exponent != 0) {
            builder.append('E').append(exponent > 0 ? "+" : "").append(exponent);
        }
        return builder.toString();
    }

    static String engineering(BigInteger unscaled, int scale) {
        String digits = unscaled.abs().toString();
        long exponent = -(long) scale + digits.length() - 1;
        if (scale == 0 || scale > 0 && exponent >= -6) {
            return plain(unscaled, scale);
        }
        int before = (int) Math.floorMod(exponent, 3L);
        exponent -= before;
        before++;
        StringBuilder builder = new StringBuilder(unscaled.signum() < 0 ? "-" : "");
        if (unscaled.signum() == 0) {
            // zero has no digits to stand before the point, so they go behind it
            builder.append(before == 1 ? "0" : before == 2 ? "0.00" : "0.0");
            return exponent(builder, before == 1 ? exponent : exponent + 3);
        }
        if (before >= digits.length()) {
            builder.append(digits).append("0".repeat(before - digits.length()));
        } else {
            builder.append(digits, 0, before).append('.').append(digits, before, digits.length());
        }
        return exponent(builder, exponent);
    }

    static String plain(BigInteger unscaled, int scale) {
        String digits = unscaled.abs().toString();
        String sign = unscaled.signum() < 0 ? "-" : "";
        if (scale == 0) {
            return sign + digits;
        }
        if (scale < 0) {
            return unscaled.signum() == 0 ? "0" : sign + digits + "0".repeat(-scale);
        }
        int before = digits.length() - scale;
        return before > 0 ? sign + digits.substring(0, before) + "." + digits.substring(before) : sign + "0." + "0".repeat(-before) + digits;
    }
}
