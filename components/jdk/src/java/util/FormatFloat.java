package java.util;

import jdk.internal.FloatDigits;

/** The digits of %e, %f and %g: those of Double.toString, rounded half up to the precision. */
final class FormatFloat {
    private FormatFloat() {
    }

    /** The text of a finite {@code magnitude}, without a sign; {@code precision} -1 means 6; {@code point} forces a decimal point. */
    static String digits(double magnitude, char conversion, int precision, boolean point) {
        FloatDigits number = FloatDigits.of(magnitude);
        int wanted = precision < 0 ? 6 : precision;
        if (conversion == 'f') {
            number.round(number.exponent + wanted);
            return plain(number, wanted, point);
        }
        if (conversion == 'e') {
            number.round(wanted + 1);
            return scientific(number, wanted, point);
        }
        wanted = Math.max(wanted, 1);
        if (magnitude == 0) {
            return plain(number, wanted - 1, point);
        }
        number.round(wanted);
        int power = number.exponent - 1;
        return power < -4 || power >= wanted ? scientific(number, wanted - 1, point) : plain(number, wanted - 1 - power, point);
    }

    private static char digit(FloatDigits number, int i) {
        return (char) ('0' + (i >= 0 && i < number.count ? number.digits[i] : 0));
    }

    private static String plain(FloatDigits number, int fraction, boolean point) {
        StringBuilder text = new StringBuilder(number.exponent <= 0 ? "0" : "");
        for (int i = 0; i < number.exponent; i++) {
            text.append(digit(number, i));
        }
        if (fraction > 0 || point) {
            text.append('.');
        }
        for (int i = 0; i < fraction; i++) {
            text.append(digit(number, number.exponent + i));
        }
        return text.toString();
    }

    private static String scientific(FloatDigits number, int fraction, boolean point) {
        StringBuilder text = new StringBuilder().append(digit(number, 0));
        if (fraction > 0 || point) {
            text.append('.');
        }
        for (int i = 1; i <= fraction; i++) {
            text.append(digit(number, i));
        }
        int power = number.exponent - 1;
        int size = Math.abs(power);
        return text.append('e').append(power < 0 ? '-' : '+').append(size < 10 ? "0" : "").append(size).toString();
    }
}
