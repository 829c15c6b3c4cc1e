package java.lang;

import java.io.Serializable;

/** A UTF-16 unit as an object, and the properties of Unicode code points. ASCII is answered without tables. */
public final class Character implements Serializable, Comparable<Character> {
    /** The class {@code char.class}. */
    @SuppressWarnings("unchecked")
    public static final Class<Character> TYPE = (Class<Character>) char[].class.getComponentType();

    public static final int MIN_RADIX = 2;
    public static final int MAX_RADIX = 36;
    public static final char MIN_VALUE = '\u0000';
    public static final char MAX_VALUE = '\uffff';
    public static final int SIZE = 16;
    public static final int BYTES = 2;
    public static final char MIN_HIGH_SURROGATE = '\ud800';
    public static final char MAX_HIGH_SURROGATE = '\udbff';
    public static final char MIN_LOW_SURROGATE = '\udc00';
    public static final char MAX_LOW_SURROGATE = '\udfff';
    public static final char MIN_SURROGATE = MIN_HIGH_SURROGATE;
    public static final char MAX_SURROGATE = MAX_LOW_SURROGATE;
    public static final int MIN_SUPPLEMENTARY_CODE_POINT = 0x10000;
    public static final int MIN_CODE_POINT = 0;
    public static final int MAX_CODE_POINT = 0x10ffff;
    public static final byte UNASSIGNED = 0;
    public static final byte UPPERCASE_LETTER = 1;
    public static final byte LOWERCASE_LETTER = 2;
    public static final byte TITLECASE_LETTER = 3;
    public static final byte MODIFIER_LETTER = 4;
    public static final byte OTHER_LETTER = 5;
    public static final byte NON_SPACING_MARK = 6;
    public static final byte ENCLOSING_MARK = 7;
    public static final byte COMBINING_SPACING_MARK = 8;
    public static final byte DECIMAL_DIGIT_NUMBER = 9;
    public static final byte LETTER_NUMBER = 10;
    public static final byte OTHER_NUMBER = 11;
    public static final byte SPACE_SEPARATOR = 12;
    public static final byte LINE_SEPARATOR = 13;
    public static final byte PARAGRAPH_SEPARATOR = 14;
    public static final byte CONTROL = 15;
    public static final byte FORMAT = 16;
    public static final byte PRIVATE_USE = 18;
    public static final byte SURROGATE = 19;
    public static final byte DASH_PUNCTUATION = 20;
    public static final byte START_PUNCTUATION = 21;
    public static final byte END_PUNCTUATION = 22;
    public static final byte CONNECTOR_PUNCTUATION = 23;
    public static final byte OTHER_PUNCTUATION = 24;
    public static final byte MATH_SYMBOL = 25;
    public static final byte CURRENCY_SYMBOL = 26;
    public static final byte MODIFIER_SYMBOL = 27;
    public static final byte OTHER_SYMBOL = 28;
    public static final byte INITIAL_QUOTE_PUNCTUATION = 29;
    public static final byte FINAL_QUOTE_PUNCTUATION = 30;

    private final char value;

    @Deprecated(since = "9")
    public Character(char value) {
        this.value = value;
    }

    public static Character valueOf(char value) {
        return value < 128 ? Cache.VALUES[value] : new Character(value);
    }

    public char charValue() {
        return value;
    }

    @Override
    public int hashCode() {
        return value;
    }

    public static int hashCode(char value) {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Character && ((Character) other).value == value;
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }

    public static String toString(char unit) {
        return String.valueOf(unit);
    }

    public static String toString(int codePoint) {
        return new StringBuilder(2).appendCodePoint(codePoint).toString();
    }

    @Override
    public int compareTo(Character other) {
        return value - other.value;
    }

    public static int compare(char first, char second) {
        return first - second;
    }

    public static char reverseBytes(char value) {
        return (char) (value << 8 | value >> 8);
    }

    public static boolean isValidCodePoint(int codePoint) {
        return codePoint >= 0 && codePoint <= MAX_CODE_POINT;
    }

    public static boolean isBmpCodePoint(int codePoint) {
        return codePoint >>> 16 == 0;
    }

    public static boolean isSupplementaryCodePoint(int codePoint) {
        return codePoint >= MIN_SUPPLEMENTARY_CODE_POINT && codePoint <= MAX_CODE_POINT;
    }

    public static boolean isHighSurrogate(char unit) {
        return unit >= MIN_HIGH_SURROGATE && unit <= MAX_HIGH_SURROGATE;
    }

    public static boolean isLowSurrogate(char unit) {
        return unit >= MIN_LOW_SURROGATE && unit <= MAX_LOW_SURROGATE;
    }

    public static boolean isSurrogate(char unit) {
        return unit >= MIN_SURROGATE && unit <= MAX_SURROGATE;
    }

    public static boolean isSurrogatePair(char high, char low) {
        return isHighSurrogate(high) && isLowSurrogate(low);
    }

    public static int charCount(int codePoint) {
        return codePoint >= MIN_SUPPLEMENTARY_CODE_POINT ? 2 : 1;
    }

    public static int toCodePoint(char high, char low) {
        return (high - MIN_HIGH_SURROGATE << 10) + (low - MIN_LOW_SURROGATE) + MIN_SUPPLEMENTARY_CODE_POINT;
    }

    public static char highSurrogate(int codePoint) {
        return (char) ((codePoint - MIN_SUPPLEMENTARY_CODE_POINT >>> 10) + MIN_HIGH_SURROGATE);
    }

    public static char lowSurrogate(int codePoint) {
        return (char) ((codePoint & 0x3ff) + MIN_LOW_SURROGATE);
    }

    public static char[] toChars(int codePoint) {
        return toString(codePoint).toCharArray();
    }

    public static int codePointAt(CharSequence text, int index) {
        char unit = text.charAt(index);
        if (isHighSurrogate(unit) && index + 1 < text.length() && isLowSurrogate(text.charAt(index + 1))) {
            return toCodePoint(unit, text.charAt(index + 1));
        }
        return unit;
    }

    public static int codePointAt(char[] units, int index) {
        return codePointAt(units, index, units.length);
    }

    public static int codePointAt(char[] units, int index, int limit) {
        char unit = units[index];
        if (isHighSurrogate(unit) && index + 1 < limit && isLowSurrogate(units[index + 1])) {
            return toCodePoint(unit, units[index + 1]);
        }
        return unit;
    }

    static int codePointBefore(char[] units, int index, int start) {
        char unit = units[index - 1];
        if (isLowSurrogate(unit) && index - 2 >= start && isHighSurrogate(units[index - 2])) {
            return toCodePoint(units[index - 2], unit);
        }
        return unit;
    }

    /** The general category: one of the constants above. */
    public static int getType(int codePoint) {
        return CharacterData.type(codePoint);
    }

    private static boolean isOneOf(int types, int codePoint) {
        return (types >>> getType(codePoint) & 1) != 0;
    }

    private static boolean isAsciiLetter(int codePoint) {
        int lower = codePoint | 0x20;
        return lower >= 'a' && lower <= 'z';
    }

    public static boolean isLetter(int codePoint) {
        return codePoint < 128 ? isAsciiLetter(codePoint)
            : isOneOf(1 << UPPERCASE_LETTER | 1 << LOWERCASE_LETTER | 1 << TITLECASE_LETTER | 1 << MODIFIER_LETTER | 1 << OTHER_LETTER, codePoint);
    }

    public static boolean isDigit(int codePoint) {
        return codePoint < 128 ? codePoint >= '0' && codePoint <= '9' : getType(codePoint) == DECIMAL_DIGIT_NUMBER;
    }

    public static boolean isLetterOrDigit(int codePoint) {
        return isLetter(codePoint) || isDigit(codePoint);
    }

    public static boolean isAlphabetic(int codePoint) {
        return isLetter(codePoint) || codePoint >= 128 && (getType(codePoint) == LETTER_NUMBER || CharacterData.contains(CharacterTables.OTHER_ALPHABETIC, codePoint));
    }

    public static boolean isUpperCase(int codePoint) {
        return codePoint < 128 ? codePoint >= 'A' && codePoint <= 'Z'
            : getType(codePoint) == UPPERCASE_LETTER || CharacterData.contains(CharacterTables.OTHER_UPPER, codePoint);
    }

    public static boolean isLowerCase(int codePoint) {
        return codePoint < 128 ? codePoint >= 'a' && codePoint <= 'z'
            : getType(codePoint) == LOWERCASE_LETTER || CharacterData.contains(CharacterTables.OTHER_LOWER, codePoint);
    }

    public static boolean isTitleCase(int codePoint) {
        return getType(codePoint) == TITLECASE_LETTER;
    }

    public static boolean isDefined(int codePoint) {
        return getType(codePoint) != UNASSIGNED;
    }

    /** Space, line and paragraph separators but for no-break spaces, and the control characters that separate. */
    public static boolean isWhitespace(int codePoint) {
        if (codePoint < 128) {
            return codePoint >= 9 && codePoint <= 13 || codePoint >= 28 && codePoint <= 32;
        }
        return isSpaceChar(codePoint) && codePoint != 0xa0 && codePoint != 0x2007 && codePoint != 0x202f;
    }

    public static boolean isSpaceChar(int codePoint) {
        return isOneOf(1 << SPACE_SEPARATOR | 1 << LINE_SEPARATOR | 1 << PARAGRAPH_SEPARATOR, codePoint);
    }

    public static boolean isISOControl(int codePoint) {
        return codePoint >= 0 && codePoint <= 0x9f && (codePoint <= 0x1f || codePoint >= 0x7f);
    }

    public static boolean isMirrored(int codePoint) {
        return CharacterData.contains(CharacterTables.MIRRORED, codePoint);
    }

    public static boolean isJavaIdentifierStart(int codePoint) {
        return isLetter(codePoint) || isOneOf(1 << LETTER_NUMBER | 1 << CURRENCY_SYMBOL | 1 << CONNECTOR_PUNCTUATION, codePoint);
    }

    public static boolean isJavaIdentifierPart(int codePoint) {
        return isJavaIdentifierStart(codePoint) || isIdentifierIgnorable(codePoint)
            || isOneOf(1 << DECIMAL_DIGIT_NUMBER | 1 << COMBINING_SPACING_MARK | 1 << NON_SPACING_MARK, codePoint);
    }

    public static boolean isIdentifierIgnorable(int codePoint) {
        return codePoint >= 0 && codePoint <= 8 || codePoint >= 14 && codePoint <= 27 || codePoint >= 0x7f && codePoint <= 0x9f || getType(codePoint) == FORMAT;
    }

    public static int toUpperCase(int codePoint) {
        return codePoint < 128 ? codePoint >= 'a' && codePoint <= 'z' ? codePoint - 32 : codePoint : CharacterData.map(CharacterTables.UPPER, codePoint);
    }

    public static int toLowerCase(int codePoint) {
        return codePoint < 128 ? codePoint >= 'A' && codePoint <= 'Z' ? codePoint + 32 : codePoint : CharacterData.map(CharacterTables.LOWER, codePoint);
    }

    public static int toTitleCase(int codePoint) {
        // Georgian letters have capitals, but titles don't use them
        if (getType(codePoint) == TITLECASE_LETTER || codePoint >= 0x10d0 && codePoint <= 0x10ff) {
            return codePoint;
        }
        int title = codePoint < 128 ? codePoint : CharacterData.map(CharacterTables.TITLE, codePoint);
        return title != codePoint ? title : toUpperCase(codePoint);
    }

    /** The value of a digit or letter in {@code radix}, or -1. */
    public static int digit(int codePoint, int radix) {
        int value = -1;
        if (codePoint >= 0xff21 && codePoint <= 0xff5a) {
            codePoint -= 0xfee0;
        }
        if (isAsciiLetter(codePoint)) {
            value = (codePoint | 0x20) - 'a' + 10;
        } else if (codePoint >= '0' && codePoint <= '9') {
            value = codePoint - '0';
        } else if (codePoint >= 128 && getType(codePoint) == DECIMAL_DIGIT_NUMBER) {
            value = CharacterData.distance(codePoint) % 10;
        }
        return value < radix && radix >= MIN_RADIX && radix <= MAX_RADIX ? value : -1;
    }

    /** The value of a decimal digit or a Latin letter (10 to 35), else -1. */
    public static int getNumericValue(int codePoint) {
        return digit(codePoint, MAX_RADIX);
    }

    /** The digit or lower-case letter for {@code digit} in {@code radix}, or NUL. */
    public static char forDigit(int digit, int radix) {
        if (digit < 0 || digit >= radix || radix < MIN_RADIX || radix > MAX_RADIX) {
            return 0;
        }
        return (char) (digit < 10 ? '0' + digit : 'a' - 10 + digit);
    }

    public static int getType(char unit) {
        return getType((int) unit);
    }

    public static boolean isLetter(char unit) {
        return isLetter((int) unit);
    }

    public static boolean isDigit(char unit) {
        return isDigit((int) unit);
    }

    public static boolean isLetterOrDigit(char unit) {
        return isLetterOrDigit((int) unit);
    }

    public static boolean isUpperCase(char unit) {
        return isUpperCase((int) unit);
    }

    public static boolean isLowerCase(char unit) {
        return isLowerCase((int) unit);
    }

    public static boolean isTitleCase(char unit) {
        return isTitleCase((int) unit);
    }

    public static boolean isDefined(char unit) {
        return isDefined((int) unit);
    }

    public static boolean isWhitespace(char unit) {
        return isWhitespace((int) unit);
    }

    public static boolean isSpaceChar(char unit) {
        return isSpaceChar((int) unit);
    }

    public static boolean isISOControl(char unit) {
        return isISOControl((int) unit);
    }

    public static boolean isMirrored(char unit) {
        return isMirrored((int) unit);
    }

    public static boolean isJavaIdentifierStart(char unit) {
        return isJavaIdentifierStart((int) unit);
    }

    public static boolean isJavaIdentifierPart(char unit) {
        return isJavaIdentifierPart((int) unit);
    }

    public static boolean isIdentifierIgnorable(char unit) {
        return isIdentifierIgnorable((int) unit);
    }

    public static char toUpperCase(char unit) {
        return (char) toUpperCase((int) unit);
    }

    public static char toLowerCase(char unit) {
        return (char) toLowerCase((int) unit);
    }

    public static char toTitleCase(char unit) {
        return (char) toTitleCase((int) unit);
    }

    public static int digit(char unit, int radix) {
        return digit((int) unit, radix);
    }

    public static int getNumericValue(char unit) {
        return getNumericValue((int) unit);
    }

    /** The objects for ASCII. */
    private static final class Cache {
        static final Character[] VALUES = new Character[128];

        static {
            for (char c = 0; c < 128; c++) {
                VALUES[c] = new Character(c);
            }
        }
    }
}
