package jdkut.lang;

import java.util.Locale;
import java.util.Random;
import jdkut.nio.charset.Charset;

/** Formatting, splitting, encoding and string builders. */
final class TextTest {
    public static void main(String[] arguments) {
        Random random = new Random(5);
        Object[] values = {0, 1, -1, 42, -123456, java.lang.Integer.MIN_VALUE, 1L << 40, (byte) -3, (short) 300, 0.0, -0.0, 1.5, -2.5, 1e10, 1.23456789e-7, 1e-5, 0.00012345, 123456.789,
            9.9999995, 0.5f, 1f / 3, Double.NaN, 1.0 / 0, -1.0 / 0, 1e300, 'x', "text", "", null, true, java.util.List.of(1)};
        String[] flags = {"", "-", "0", "+", " ", ",", "(", "#", "+0", "-+", " ,", "(,", "0,", "#0", "-0", "+ ", "--"};
        for (String flag : flags) {
            for (String width : new String[] {"", "1", "8", "15"}) {
                for (String precision : new String[] {"", ".0", ".2", ".7"}) {
                    for (char conversion : "dxXosSbBcChefgEGn%qaA".toCharArray()) {
                        if (!((conversion | 0x20) == 'a' && !precision.isEmpty())) {
                            for (Object value : values) {
                                format("<%" + flag + width + precision + conversion + ">", value);
                            }
                        }
                    }
                }
            }
        }
        format("%2$s %1$s %s %<s %s", "a", "b");
        format("%s %s", "a");
        format("%", 1);
        format("a%5", 1);
        format("%<s", 1);
        format("%3$s", 1);
        format("%.s", 1);
        format("no %% specifiers%n");
        for (int i = 0; i < 20000; i++) {
            format("%." + random.nextInt(12) + "efg".charAt(random.nextInt(3)), random.nextInt(100000) / 1000.0);
            format("%.3f %g %e", Double.longBitsToDouble(random.nextLong() & ~(1L << 61)));
        }
        split();
        builders(random);
        encode(random);
    }

    private static void format(String format, Object... values) {
        Check.same(format + " " + java.util.Arrays.toString(values), () -> String.format(Locale.ROOT, format, values), () -> new jdkut.util.Formatter().format(format, values).toString());
    }

    private static void split() {
        String[] texts = {"", "a", "a,b", ",a,,b,,", "  two  words ", "a1b22c", "x.y.z", "one||two", ",,,", "a\tb\nc", "boo:and:foo", "k=v", "a-b_c"};
        for (String separator : new String[] {",", " ", "\\s+", "\\s*", "\\d+", "\\.", "\\|", "[,.]", ",+", "", "[0-9]+", "o", "\\|\\|", ":", "[^a-z]", "\\W", ".", ", *", "b2*"}) {
            for (String text : texts) {
                for (int limit = -1; limit < 4; limit++) {
                    int most = limit;
                    Check.same("split " + separator + " " + text + limit, () -> java.util.Arrays.toString(text.split(separator, most)),
                        () -> java.util.Arrays.toString(SplitPattern.split(text, separator, most)));
                }
            }
        }
    }

    private static void builders(Random random) {
        for (int round = 0; round < 500; round++) {
            java.lang.StringBuilder theirs = new java.lang.StringBuilder();
            StringBuilder ours = new StringBuilder();
            for (int i = 0; i < 40; i++) {
                int a = random.nextInt(theirs.length() + 2);
                int b = random.nextInt(theirs.length() + 3) - 1;
                switch (random.nextInt(11)) {
                    case 0: theirs.append(a * 1234567 - 9999).append("text"); ours.append(a * 1234567 - 9999).append("text"); break;
                    case 1: theirs.append(-5L * a * a * a * a).append(true); ours.append(-5L * a * a * a * a).append(true); break;
                    case 2: theirs.appendCodePoint(0x1f600 + a).append('c'); ours.appendCodePoint(0x1f600 + a).append('c'); break;
                    case 3: Check.same("insert", () -> theirs.insert(b, "ins"), () -> ours.insert(b, "ins")); break;
                    case 4: Check.same("delete", () -> theirs.delete(a, b), () -> ours.delete(a, b)); break;
                    case 5: Check.same("deleteCharAt", () -> theirs.deleteCharAt(a), () -> ours.deleteCharAt(a)); break;
                    case 6: Check.same("replace", () -> theirs.replace(a, b, "rep"), () -> ours.replace(a, b, "rep")); break;
                    case 7: theirs.reverse(); ours.reverse(); break;
                    case 8: Check.same("charAt", () -> theirs.charAt(b), () -> ours.charAt(b)); break;
                    case 9: theirs.append(new char[] {'q', 'r'}).append((Object) null).append("abcd", 1, 3); ours.append(new char[] {'q', 'r'}).append((Object) null).append("abcd", 1, 3); break;
                    default: theirs.setLength(a); ours.setLength(a); break;
                }
                Check.same("indexOf", theirs.indexOf("ex", a), ours.indexOf("ex", a));
                Check.same("builder", theirs.toString(), ours.toString());
            }
        }
    }

    private static void encode(Random random) {
        for (String name : new String[] {"UTF-8", "ISO-8859-1", "US-ASCII"}) {
            Charset ours = Charset.forName(name);
            java.nio.charset.Charset theirs = java.nio.charset.Charset.forName(name);
            for (int round = 0; round < 20000; round++) {
                byte[] bytes = new byte[random.nextInt(12)];
                char[] units = new char[random.nextInt(8)];
                for (int i = 0; i < bytes.length; i++) {
                    bytes[i] = (byte) (random.nextInt(3) == 0 ? random.nextInt(64) | 0x80 : random.nextInt(3) == 0 ? random.nextInt(64) | 0xc0 : random.nextInt());
                }
                for (int i = 0; i < units.length; i++) {
                    units[i] = (char) (random.nextBoolean() ? 0xd800 + random.nextInt(0x800) : random.nextInt(random.nextBoolean() ? 256 : 65536));
                }
                Check.same(name + java.util.Arrays.toString(bytes), new String(bytes, theirs), new String(ours.decodeUnits(bytes, 0, bytes.length)));
                Check.same(name, java.util.Arrays.toString(new String(units).getBytes(theirs)), java.util.Arrays.toString(ours.encodeUnits(units, 0, units.length)));
                byte[] text = "z\u00e4\u20ac\ud83d\ude00y".getBytes(theirs);
                int cut = random.nextInt(text.length);
                int whole = ours.complete(text, 0, cut);
                Check.same("cut " + cut, false, new String(text, 0, whole, theirs).contains("\ufffd"));
            }
        }
    }
}
