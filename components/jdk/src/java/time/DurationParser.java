package java.time;

import java.time.format.DateTimeParseException;

/** Reads the text of a duration. */
final class DurationParser {
    private static final String UNITS = "DHMS";
    private static final int[] SECONDS = {86400, 3600, 60, 1};

    private final CharSequence text;
    private int place;

    DurationParser(CharSequence text) {
        this.text = text;
    }

    private DateTimeParseException wrong() {
        return new DateTimeParseException("Text cannot be parsed to a Duration", text, 0);
    }

    private char next() {
        return place < text.length() ? Character.toUpperCase(text.charAt(place)) : '\0';
    }

    private int sign() {
        char sign = next();
        if (sign != '-' && sign != '+') {
            return 1;
        }
        place++;
        return sign == '-' ? -1 : 1;
    }

    private boolean isDigit() {
        return next() >= '0' && next() <= '9';
    }

    Duration parse() {
        int sign = sign();
        if (next() != 'P') {
            throw wrong();
        }
        place++;
        int last = -1;
        boolean time = false;
        Duration total = Duration.ZERO;
        try {
            while (place < text.length()) {
                if (next() == 'T') {
                    if (time || ++place == text.length()) {
                        throw wrong();
                    }
                    time = true;
                    continue;
                }
                int partSign = sign();
                int start = place;
                while (isDigit()) {
                    place++;
                }
                String whole = text.subSequence(start, place).toString();
                String fraction = "";
                boolean point = next() == '.' || next() == ',';
                if (point) {
                    int from = ++place;
                    while (isDigit()) {
                        place++;
                    }
                    fraction = text.subSequence(from, place).toString();
                }
                int unit = UNITS.indexOf(next());
                if (whole.isEmpty() || unit <= last || unit == 0 == time || point && unit != 3 || fraction.length() > 9) {
                    throw wrong();
                }
                last = unit;
                place++;
                long value = Math.multiplyExact(Long.parseLong(partSign < 0 ? "-" + whole : whole), (long) SECONDS[unit]);
                total = total.plus(Duration.ofSeconds(value, partSign * Integer.parseInt((fraction + "000000000").substring(0, 9))));
            }
            if (last < 0) {
                throw wrong();
            }
            return sign < 0 ? total.negated() : total;
        } catch (ArithmeticException | NumberFormatException e) {
            throw (DateTimeParseException) new DateTimeParseException("Text cannot be parsed to a Duration: overflow", text, 0).initCause(e);
        }
    }
}
