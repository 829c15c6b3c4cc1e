package java.lang;

import java.io.Serializable;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Formatter;
import java.util.Iterator;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** An immutable sequence of UTF-16 units. The first two fields are known to the kernel and the linker. */
public final class String implements Serializable, Comparable<String>, CharSequence {
    public static final Comparator<String> CASE_INSENSITIVE_ORDER = new CaseInsensitiveOrder();

    private final char[] value;
    private int hash;

    public String() {
        value = new char[0];
    }

    public String(String other) {
        value = other.value;
        hash = other.hash;
    }

    public String(char[] units) {
        value = units.clone();
    }

    public String(char[] units, int offset, int count) {
        checkRange(offset, count, units.length);
        value = new char[count];
        System.arraycopy(units, offset, value, 0, count);
    }

    public String(int[] codePoints, int offset, int count) {
        checkRange(offset, count, codePoints.length);
        StringBuilder builder = new StringBuilder(count);
        for (int i = offset; i < offset + count; i++) {
            builder.appendCodePoint(codePoints[i]);
        }
        value = builder.toCharArray();
    }

    public String(byte[] bytes) {
        this(bytes, 0, bytes.length, StandardCharsets.UTF_8);
    }

    public String(byte[] bytes, Charset charset) {
        this(bytes, 0, bytes.length, charset);
    }

    public String(byte[] bytes, int offset, int count) {
        this(bytes, offset, count, StandardCharsets.UTF_8);
    }

    public String(byte[] bytes, String charset) throws UnsupportedEncodingException {
        this(bytes, 0, bytes.length, named(charset));
    }

    /** Decodes; what is malformed becomes U+FFFD. */
    public String(byte[] bytes, int offset, int count, Charset charset) {
        checkRange(offset, count, bytes.length);
        value = charset.decodeUnits(bytes, offset, count);
    }

    public String(StringBuilder builder) {
        value = builder.toCharArray();
    }

    public String(StringBuffer buffer) {
        value = buffer.toString().value;
    }

    /** Takes {@code units} over without copying it; nobody else may keep it. */
    String(char[] units, Void owned) {
        value = units;
    }

    private static void checkRange(int offset, int count, int length) {
        if (offset < 0 || count < 0 || offset > length - count) {
            throw new StringIndexOutOfBoundsException("offset " + offset + ", count " + count + ", length " + length);
        }
    }

    private static Charset named(String charset) throws UnsupportedEncodingException {
        try {
            return Charset.forName(charset);
        } catch (IllegalArgumentException e) {
            throw new UnsupportedEncodingException(charset);
        }
    }

    @Override
    public int length() {
        return value.length;
    }

    @Override
    public boolean isEmpty() {
        return value.length == 0;
    }

    @Override
    public char charAt(int index) {
        if (index < 0 || index >= value.length) {
            throw new StringIndexOutOfBoundsException("index " + index + ", length " + value.length);
        }
        return value[index];
    }

    public int codePointAt(int index) {
        charAt(index);
        return Character.codePointAt(value, index, value.length);
    }

    public int codePointBefore(int index) {
        charAt(index - 1);
        return Character.codePointBefore(value, index, 0);
    }

    public int codePointCount(int start, int end) {
        checkBounds(start, end);
        int count = end - start;
        for (int i = start; i < end - 1; i++) {
            if (Character.isHighSurrogate(value[i]) && Character.isLowSurrogate(value[i + 1])) {
                count--;
                i++;
            }
        }
        return count;
    }

    /** The index {@code offset} code points from {@code index} on. */
    public int offsetByCodePoints(int index, int offset) {
        if (index < 0 || index > value.length) {
            throw new IndexOutOfBoundsException();
        }
        for (; offset > 0; offset--) {
            if (index >= value.length) {
                throw new IndexOutOfBoundsException();
            }
            index += Character.charCount(codePointAt(index));
        }
        for (; offset < 0; offset++) {
            if (index <= 0) {
                throw new IndexOutOfBoundsException();
            }
            index -= Character.charCount(codePointBefore(index));
        }
        return index;
    }

    private void checkBounds(int start, int end) {
        if (start < 0 || start > end || end > value.length) {
            throw new StringIndexOutOfBoundsException("begin " + start + ", end " + end + ", length " + value.length);
        }
    }

    public void getChars(int start, int end, char[] target, int offset) {
        checkBounds(start, end);
        System.arraycopy(value, start, target, offset, end - start);
    }

    public byte[] getBytes() {
        return getBytes(StandardCharsets.UTF_8);
    }

    public byte[] getBytes(String charset) throws UnsupportedEncodingException {
        return getBytes(named(charset));
    }

    /** Encodes; what the charset lacks becomes {@code ?}. */
    public byte[] getBytes(Charset charset) {
        return charset.encodeUnits(value, 0, value.length);
    }

    public char[] toCharArray() {
        return value.clone();
    }

    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        return other instanceof String && regionEquals(0, ((String) other).value, 0, value.length) && value.length == ((String) other).value.length;
    }

    private boolean regionEquals(int offset, char[] other, int otherOffset, int count) {
        char[] own = value;
        if (count > other.length - otherOffset || count > own.length - offset) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if (own[offset + i] != other[otherOffset + i]) {
                return false;
            }
        }
        return true;
    }

    public boolean contentEquals(CharSequence other) {
        return value.length == other.length() && CharSequence.compare(this, other) == 0;
    }

    public boolean equalsIgnoreCase(String other) {
        return this == other || other != null && other.value.length == value.length && regionMatches(true, 0, other, 0, value.length);
    }

    @Override
    public int compareTo(String other) {
        char[] first = value;
        char[] second = other.value;
        int end = Math.min(first.length, second.length);
        for (int i = 0; i < end; i++) {
            if (first[i] != second[i]) {
                return first[i] - second[i];
            }
        }
        return first.length - second.length;
    }

    public int compareToIgnoreCase(String other) {
        int end = Math.min(value.length, other.value.length);
        for (int i = 0; i < end; i++) {
            char first = fold(value[i]);
            char second = fold(other.value[i]);
            if (first != second) {
                return first - second;
            }
        }
        return value.length - other.value.length;
    }

    private static char fold(char unit) {
        return Character.toLowerCase(Character.toUpperCase(unit));
    }

    public boolean regionMatches(int offset, String other, int otherOffset, int count) {
        return regionMatches(false, offset, other, otherOffset, count);
    }

    public boolean regionMatches(boolean ignoreCase, int offset, String other, int otherOffset, int count) {
        if (otherOffset < 0 || offset < 0 || offset > (long) value.length - count || otherOffset > (long) other.value.length - count) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            char first = value[offset + i];
            char second = other.value[otherOffset + i];
            if (first != second && !(ignoreCase && fold(first) == fold(second))) {
                return false;
            }
        }
        return true;
    }

    public boolean startsWith(String prefix) {
        return regionEquals(0, prefix.value, 0, prefix.value.length);
    }

    public boolean startsWith(String prefix, int offset) {
        return offset >= 0 && offset <= value.length && regionEquals(offset, prefix.value, 0, prefix.value.length);
    }

    public boolean endsWith(String suffix) {
        return startsWith(suffix, value.length - suffix.value.length);
    }

    @Override
    public int hashCode() {
        int result = hash;
        if (result == 0) {
            for (char unit : value) {
                result = 31 * result + unit;
            }
            hash = result;
        }
        return result;
    }

    public int indexOf(int codePoint) {
        return indexOf(codePoint, 0);
    }

    public int indexOf(int codePoint, int from) {
        if (codePoint >= Character.MIN_SUPPLEMENTARY_CODE_POINT) {
            return Character.isValidCodePoint(codePoint) ? indexOf(Character.toString(codePoint), from) : -1;
        }
        for (int i = Math.max(from, 0); i < value.length; i++) {
            if (value[i] == codePoint) {
                return i;
            }
        }
        return -1;
    }

    public int lastIndexOf(int codePoint) {
        return lastIndexOf(codePoint, value.length - 1);
    }

    public int lastIndexOf(int codePoint, int from) {
        if (codePoint >= Character.MIN_SUPPLEMENTARY_CODE_POINT) {
            return Character.isValidCodePoint(codePoint) ? lastIndexOf(Character.toString(codePoint), from) : -1;
        }
        for (int i = Math.min(from, value.length - 1); i >= 0; i--) {
            if (value[i] == codePoint) {
                return i;
            }
        }
        return -1;
    }

    public int indexOf(String text) {
        return indexOf(text, 0);
    }

    public int indexOf(String text, int from) {
        int last = value.length - text.value.length;
        from = Math.min(Math.max(from, 0), value.length);
        for (int i = from; i <= last; i++) {
            if (regionEquals(i, text.value, 0, text.value.length)) {
                return i;
            }
        }
        return -1;
    }

    public int lastIndexOf(String text) {
        return lastIndexOf(text, value.length);
    }

    public int lastIndexOf(String text, int from) {
        for (int i = Math.min(from, value.length - text.value.length); i >= 0; i--) {
            if (regionEquals(i, text.value, 0, text.value.length)) {
                return i;
            }
        }
        return -1;
    }

    public boolean contains(CharSequence text) {
        return indexOf(text.toString()) >= 0;
    }

    public String substring(int start) {
        return substring(start, value.length);
    }

    public String substring(int start, int end) {
        checkBounds(start, end);
        if (start == 0 && end == value.length) {
            return this;
        }
        char[] units = new char[end - start];
        System.arraycopy(value, start, units, 0, end - start);
        return new String(units, (Void) null);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return substring(start, end);
    }

    public String concat(String other) {
        if (other.value.length == 0) {
            return this;
        }
        char[] units = new char[value.length + other.value.length];
        System.arraycopy(value, 0, units, 0, value.length);
        System.arraycopy(other.value, 0, units, value.length, other.value.length);
        return new String(units, (Void) null);
    }

    public String replace(char old, char replacement) {
        if (indexOf(old) < 0 || old == replacement) {
            return this;
        }
        char[] units = value.clone();
        for (int i = 0; i < units.length; i++) {
            if (units[i] == old) {
                units[i] = replacement;
            }
        }
        return new String(units, (Void) null);
    }

    public String replace(CharSequence old, CharSequence replacement) {
        String target = old.toString();
        String text = replacement.toString();
        int found = indexOf(target);
        if (found < 0) {
            return this;
        }
        StringBuilder builder = new StringBuilder(value.length + 16);
        int start = 0;
        while (found >= 0) {
            builder.append(this, start, found).append(text);
            start = found + target.length();
            if (target.isEmpty()) {
                if (found >= value.length) {
                    break;
                }
                builder.append(value[found]);
                found++;
                start = found;
            } else {
                found = indexOf(target, start);
            }
        }
        return builder.append(this, Math.min(start, value.length), value.length).toString();
    }

    public String toLowerCase() {
        return StringCase.toLower(this);
    }

    public String toLowerCase(Locale locale) {
        return StringCase.toLower(this);
    }

    public String toUpperCase() {
        return StringCase.toUpper(this);
    }

    public String toUpperCase(Locale locale) {
        return StringCase.toUpper(this);
    }

    public String trim() {
        int start = 0;
        int end = value.length;
        while (start < end && value[start] <= ' ') {
            start++;
        }
        while (start < end && value[end - 1] <= ' ') {
            end--;
        }
        return substring(start, end);
    }

    public String strip() {
        return stripLeading().stripTrailing();
    }

    public String stripLeading() {
        int start = 0;
        while (start < value.length && Character.isWhitespace(codePointAt(start))) {
            start += Character.charCount(codePointAt(start));
        }
        return substring(start);
    }

    public String stripTrailing() {
        int end = value.length;
        while (end > 0 && Character.isWhitespace(codePointBefore(end))) {
            end -= Character.charCount(codePointBefore(end));
        }
        return substring(0, end);
    }

    public boolean isBlank() {
        return stripLeading().isEmpty();
    }

    public String repeat(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("count is negative: " + count);
        }
        if (count == 1) {
            return this;
        }
        if ((long) value.length * count > Integer.MAX_VALUE) {
            throw new OutOfMemoryError("Required length exceeds implementation limit");
        }
        char[] units = new char[value.length * count];
        for (int i = 0; i < units.length; i += value.length) {
            System.arraycopy(value, 0, units, i, value.length);
        }
        return new String(units, (Void) null);
    }

    /** The lines without their ends, which are {@code \n}, {@code \r} or both. */
    public Stream<String> lines() {
        return StringLines.of(this);
    }

    /** With {@code count} spaces before each line, or up to {@code -count} white units of each removed; lines then end in {@code \n}. */
    public String indent(int count) {
        return StringLines.indent(this, count);
    }

    /** Without the white space that all lines begin with and without any at their ends, as text blocks are. */
    public String stripIndent() {
        return StringLines.stripIndent(this);
    }

    /** With escape sequences as in string literals replaced; IllegalArgumentException if there is a wrong one. */
    public String translateEscapes() {
        return StringLines.translateEscapes(this);
    }

    public <R> R transform(Function<? super String, ? extends R> function) {
        return function.apply(this);
    }

    /** As {@link #split(String, int)} with limit 0: trailing empty parts are left out. */
    public String[] split(String separator) {
        return split(separator, 0);
    }

    /** The parts between separators, which {@link SplitPattern} explains. */
    public String[] split(String separator, int limit) {
        return SplitPattern.split(this, separator, limit);
    }

    public static String join(CharSequence separator, CharSequence... parts) {
        StringBuilder builder = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                builder.append(separator);
            }
            builder.append(parts[i]);
        }
        return builder.toString();
    }

    public static String join(CharSequence separator, Iterable<? extends CharSequence> parts) {
        Objects.requireNonNull(separator);
        StringBuilder builder = new StringBuilder();
        Iterator<? extends CharSequence> iterator = parts.iterator();
        while (iterator.hasNext()) {
            builder.append(iterator.next());
            if (iterator.hasNext()) {
                builder.append(separator);
            }
        }
        return builder.toString();
    }

    public static String format(String format, Object... arguments) {
        return new Formatter().format(format, arguments).toString();
    }

    public static String format(Locale locale, String format, Object... arguments) {
        return new Formatter().format(format, arguments).toString();
    }

    public String formatted(Object... arguments) {
        return format(this, arguments);
    }

    public native String intern();

    @Override
    public String toString() {
        return this;
    }

    public static String valueOf(Object object) {
        return object == null ? "null" : object.toString();
    }

    public static String valueOf(char[] units) {
        return new String(units);
    }

    public static String valueOf(char[] units, int offset, int count) {
        return new String(units, offset, count);
    }

    public static String copyValueOf(char[] units) {
        return new String(units);
    }

    public static String copyValueOf(char[] units, int offset, int count) {
        return new String(units, offset, count);
    }

    public static String valueOf(boolean value) {
        return value ? "true" : "false";
    }

    public static String valueOf(char unit) {
        return new String(new char[] {unit}, (Void) null);
    }

    public static String valueOf(int value) {
        return Integer.toString(value);
    }

    public static String valueOf(long value) {
        return Long.toString(value);
    }

    public static String valueOf(float value) {
        return Float.toString(value);
    }

    public static String valueOf(double value) {
        return Double.toString(value);
    }

    /** The order of {@link #compareToIgnoreCase}. */
    private static final class CaseInsensitiveOrder implements Comparator<String> {
        @Override
        public int compare(String first, String second) {
            return first.compareToIgnoreCase(second);
        }
    }
}
