package jdkut.lang;

/** Every property of every code point; beyond the second plane, where there are long runs, of some. */
final class CharacterTest {
    public static void main(String[] arguments) {
        for (int c = -1; c <= 0x110000; c += c < 0x20000 ? 1 : 61) {
            Check.same(c, java.lang.Character.getType(c), Character.getType(c));
            Check.same(c, java.lang.Character.toUpperCase(c), Character.toUpperCase(c));
            Check.same(c, java.lang.Character.toLowerCase(c), Character.toLowerCase(c));
            Check.same(c, java.lang.Character.toTitleCase(c), Character.toTitleCase(c));
            Check.same(c, properties(c), flags(c));
            Check.same("digit " + c, java.lang.Character.digit(c, 36), Character.digit(c, 36));
            Check.same("digit " + c, java.lang.Character.digit(c, 10), Character.digit(c, 10));
        }
        for (String text : new String[] {"", "abc", "ABC", "Stra\u00dfe", "\u0416\u0436", "\ud801\udc00x", "x\ud801\udc28", "\u00ff\u00b5"}) {
            Check.same(text, text.toUpperCase(java.util.Locale.ROOT), StringCase.toUpper(text));
            Check.same(text, text.toLowerCase(java.util.Locale.ROOT), StringCase.toLower(text));
        }
    }

    private static int properties(int c) {
        boolean[] values = {java.lang.Character.isLetter(c), java.lang.Character.isDigit(c), java.lang.Character.isAlphabetic(c), java.lang.Character.isUpperCase(c),
            java.lang.Character.isLowerCase(c), java.lang.Character.isWhitespace(c), java.lang.Character.isSpaceChar(c), java.lang.Character.isISOControl(c),
            java.lang.Character.isMirrored(c), java.lang.Character.isJavaIdentifierStart(c), java.lang.Character.isJavaIdentifierPart(c), java.lang.Character.isDefined(c)};
        return pack(values);
    }

    private static int flags(int c) {
        boolean[] values = {Character.isLetter(c), Character.isDigit(c), Character.isAlphabetic(c), Character.isUpperCase(c), Character.isLowerCase(c), Character.isWhitespace(c),
            Character.isSpaceChar(c), Character.isISOControl(c), Character.isMirrored(c), Character.isJavaIdentifierStart(c), Character.isJavaIdentifierPart(c), Character.isDefined(c)};
        return pack(values);
    }

    private static int pack(boolean[] values) {
        int bits = 0;
        for (int i = 0; i < values.length; i++) {
            bits |= values[i] ? 1 << i : 0;
        }
        return bits;
    }
}
