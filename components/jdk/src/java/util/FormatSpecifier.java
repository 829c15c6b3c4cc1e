package java.util;

/**
 * One specifier of a format string: {@code %[argument$][flags][width][.precision]conversion}. Construction refuses what no argument could make
 * right; {@link #append} what the given one does not. Floating point is {@link FormatFloat}'s.
 */
final class FormatSpecifier {
    private static final String FLAGS = "-#+ 0,(<";

    private final String text;
    private final int start;
    private final int end;
    private int argument;
    private String flags = "";
    private int width = -1;
    private int precision = -1;
    private final char conversion;
    private final boolean upper;

    FormatSpecifier(String format, int start) {
        this.start = start;
        int i = start + 1;
        int digits = number(format, i);
        if (digits > i && digits < format.length() && format.charAt(digits) == '$' && format.charAt(i) != '0') {
            argument = Integer.parseInt(format.substring(i, digits));
            i = digits + 1;
        }
        for (; i < format.length() && FLAGS.indexOf(format.charAt(i)) >= 0; i++) {
            char flag = format.charAt(i);
            if (flags.indexOf(flag) >= 0) {
                throw new DuplicateFormatFlagsException(String.valueOf(flag));
            }
            flags += flag;
        }
        flags = inOrder(flags);
        if (has('<')) {
            argument = -1;
            flags = flags.replace("<", "");
        }
        digits = number(format, i);
        if (digits > i) {
            width = Integer.parseInt(format.substring(i, digits));
            i = digits;
        }
        if (i < format.length() && format.charAt(i) == '.') {
            digits = number(format, i + 1);
            if (digits == i + 1) {
                throw malformed(format);
            }
            precision = Integer.parseInt(format.substring(i + 1, digits));
            i = digits;
        }
        if (i >= format.length()) {
            throw malformed(format);
        }
        char letter = format.charAt(i);
        upper = "BHSCXEGA".indexOf(letter) >= 0;
        conversion = upper ? Character.toLowerCase(letter) : letter;
        if ("bhscdoxefga%n".indexOf(conversion) < 0) {
            throw new UnknownFormatConversionException(String.valueOf(letter));
        }
        end = i + 1;
        text = format.substring(start, end);
        check();
    }

    private UnknownFormatConversionException malformed(String format) {
        return new UnknownFormatConversionException(start + 1 < format.length() ? format.substring(start + 1, start + 2) : "%");
    }

    /** Messages name flags in the order of FLAGS. */
    private static String inOrder(String flags) {
        StringBuilder ordered = new StringBuilder();
        for (int i = 0; i < FLAGS.length(); i++) {
            ordered.append(flags.indexOf(FLAGS.charAt(i)) >= 0 ? FLAGS.substring(i, i + 1) : "");
        }
        return ordered.toString();
    }

    private static int number(String format, int i) {
        while (i < format.length() && format.charAt(i) >= '0' && format.charAt(i) <= '9') {
            i++;
        }
        return i;
    }

    private void check() {
        if ("c%n".indexOf(conversion) >= 0) {
            refusePrecision();
        }
        switch (conversion) {
            case 'n':
                if (width >= 0) {
                    throw new IllegalFormatWidthException(width);
                }
                refuseAll(flags);
                break;
            case '%':
                refuseAll(flags.replace("-", ""));
                needWidth("-");
                break;
            case 'c':
                refuse("#+ 0,(");
                needWidth("-");
                break;
            case 'b': case 'h': case 's':
                refuse(conversion == 's' ? "" : "#");
                needWidth("-");
                refuse("+ 0,(");
                break;
            default:
                needWidth("-0");
                if (has('+') && has(' ') || has('-') && has('0')) {
                    throw new IllegalFormatFlagsException(shownFlags());
                }
                if ("dox".indexOf(conversion) >= 0) {
                    refusePrecision();
                }
                refuse(conversion == 'd' || conversion == 'g' ? "#" : conversion == 'f' ? "" : conversion == 'a' ? "(," : ",");
        }
    }

    private void refusePrecision() {
        if (precision >= 0) {
            throw new IllegalFormatPrecisionException(precision);
        }
    }

    private void refuse(String unwanted) {
        for (int i = 0; i < unwanted.length(); i++) {
            if (has(unwanted.charAt(i))) {
                throw new FormatFlagsConversionMismatchException(unwanted.substring(i, i + 1), conversion);
            }
        }
    }

    private void refuseAll(String unwanted) {
        if (!unwanted.isEmpty()) {
            throw new IllegalFormatFlagsException(shownFlags());
        }
    }

    /** As messages show them: capitals are a flag too. */
    private String shownFlags() {
        return !upper ? flags : has('-') ? "-^".concat(flags.substring(1)) : "^".concat(flags);
    }

    private void needWidth(String needing) {
        if (width < 0 && (has('-') || needing.length() > 1 && has('0'))) {
            throw new MissingFormatWidthException(text);
        }
    }

    boolean has(char flag) {
        return flags.indexOf(flag) >= 0;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** From 1 on; 0 for the next one, -1 for the one used last. */
    int argument() {
        return argument;
    }

    boolean takesArgument() {
        return conversion != '%' && conversion != 'n';
    }

    void appendFixed(StringBuilder out) {
        if (conversion == 'n') {
            out.append('\n');
        } else {
            pad(out, "%");
        }
    }

    void append(StringBuilder out, Object value) {
        switch (conversion) {
            case 'b':
                appendText(out, value instanceof Boolean ? value.toString() : String.valueOf(value != null));
                break;
            case 'h':
                appendText(out, value == null ? "null" : Integer.toHexString(value.hashCode()));
                break;
            case 's':
                if (has('#')) {
                    throw new FormatFlagsConversionMismatchException("#", 's');
                }
                appendText(out, String.valueOf(value));
                break;
            case 'c':
                pad(out, value == null ? "null" : character(value));
                break;
            case 'd': case 'o': case 'x':
                if (value == null) {
                    pad(out, "null");
                } else {
                    appendInteger(out, value);
                }
                break;
            default:
                if (value == null) {
                    appendText(out, "null");
                } else if (value instanceof Float || value instanceof Double) {
                    appendFloat(out, ((Number) value).doubleValue());
                } else {
                    throw new IllegalFormatConversionException(conversion, value.getClass());
                }
        }
    }

    private void appendText(StringBuilder out, String value) {
        pad(out, precision >= 0 && precision < value.length() ? value.substring(0, precision) : value);
    }

    private String character(Object value) {
        if (value instanceof Character) {
            return value.toString();
        }
        if (!(value instanceof Integer || value instanceof Short || value instanceof Byte)) {
            throw new IllegalFormatConversionException(conversion, value.getClass());
        }
        int codePoint = ((Number) value).intValue();
        if (!Character.isValidCodePoint(codePoint)) {
            throw new IllegalFormatCodePointException(codePoint);
        }
        return Character.toString(codePoint);
    }

    private void appendInteger(StringBuilder out, Object value) {
        if (!(value instanceof Integer || value instanceof Long || value instanceof Short || value instanceof Byte)) {
            throw new IllegalFormatConversionException(conversion, value.getClass());
        }
        long number = ((Number) value).longValue();
        if (conversion == 'd') {
            String digits = Long.toString(number);
            appendNumber(out, number < 0, number < 0 ? digits.substring(1) : digits);
            return;
        }
        refuse("(+ ");
        if (!(value instanceof Long)) {
            number &= value instanceof Integer ? 0xffffffffL : value instanceof Short ? 0xffff : 0xff;
        }
        String digits = conversion == 'x' ? Long.toHexString(number) : Long.toOctalString(number);
        String prefix = !has('#') ? "" : conversion == 'x' ? "0x" : "0";
        pad(out, prefix.concat(zeros(width - prefix.length() - digits.length())).concat(digits));
    }

    private void appendFloat(StringBuilder out, double value) {
        boolean negative = Double.compare(value, 0.0) < 0;
        double magnitude = Math.abs(value);
        if (!(magnitude <= Double.MAX_VALUE)) {
            boolean number = value == value;
            pad(out, sign(number && negative, number) + (number ? "Infinity" : "NaN") + (number && negative && has('(') ? ")" : ""));
        } else if (conversion == 'a') {
            if (precision >= 0) {
                throw new UnsupportedOperationException("precision with %a");
            }
            String digits = Double.toHexString(magnitude);
            String sign = sign(negative, true);
            pad(out, sign + "0x" + zeros(width - sign.length() - digits.length()) + digits.substring(2));
        } else {
            appendNumber(out, negative, FormatFloat.digits(magnitude, conversion, precision, has('#')));
        }
    }

    private String sign(boolean negative, boolean number) {
        if (negative) {
            return has('(') ? "(" : "-";
        }
        return !number ? "" : has('+') ? "+" : has(' ') ? " " : "";
    }

    private String zeros(int count) {
        return has('0') && count > 0 ? "0".repeat(count) : "";
    }

    /** Adds grouping, sign and zeros to the digits of a magnitude. */
    private void appendNumber(StringBuilder out, boolean negative, String digits) {
        if (has(',')) {
            digits = group(digits);
        }
        String sign = sign(negative, true);
        String close = negative && has('(') ? ")" : "";
        pad(out, sign + zeros(width - sign.length() - close.length() - digits.length()) + digits + close);
    }

    private static String group(String digits) {
        int point = digits.indexOf('.');
        StringBuilder grouped = new StringBuilder(digits);
        if (digits.indexOf('e') < 0) {
            for (int i = (point < 0 ? digits.length() : point) - 3; i > 0; i -= 3) {
                grouped.insert(i, ',');
            }
        }
        return grouped.toString();
    }

    private void pad(StringBuilder out, String value) {
        if (upper) {
            value = value.toUpperCase();
        }
        String blanks = " ".repeat(Math.max(0, width - value.length()));
        out.append(has('-') ? value : blanks).append(has('-') ? blanks : value);
    }

    @Override
    public String toString() {
        return text;
    }
}
