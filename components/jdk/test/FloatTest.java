package jdkut.lang;

import java.util.Random;
import jdkut.internal.DecimalParser;
import jdkut.internal.FloatText;

/** Text of floats and doubles, and back. */
final class FloatTest {
    public static void main(String[] arguments) {
        Random random = new Random(1);
        double[] special = {0.0, -0.0, 1, 2e-3, 2e23, 1e7, 9999999.999, 1e-3, 9.999e-4, 2.2250738585072014E-308, Double.MIN_VALUE, Double.MAX_VALUE, 1.0 / 0, -1.0 / 0, 0.0 / 0,
            2.2E-322, 1.0E23, 8.41E21, 2.0E-3, 5e-324, 4.35, 100, 123456789012345680.0, 9007199254740993.0, 1L << 62, 0.1f, 1.17549435E-38f};
        for (double value : special) {
            compare(value);
        }
        for (int i = 0; i < 40000; i++) {
            compare(Double.longBitsToDouble(random.nextLong()));
            compare(random.nextInt(2000000) / 1000.0);
            compare(random.nextLong() >> random.nextInt(64));
            compare(Math.scalb(1.0, random.nextInt(2100) - 1075));
            compare((random.nextInt(1000) + 1) * java.lang.Math.pow(10, random.nextInt(40) - 20));
        }
        String[] texts = {"", " ", "1", " 1.5 ", "1e", "1e+", ".5", "5.", ".", "+3", "--3", "1e400", "1e-400", "NaN", "-Infinity", "Infinityx", "0x1p3", "0x.8p1", "0x1", "0x1.fffffffffffff8p0",
            "1d", "1f", "1.0e5D", "1_0", "9007199254740993", "9007199254740992.99999999999999999999999", "2.4703282292062328e-324", "2.4703282292062327e-324", "1e99999999999", "0e99999999999",
            "179769313486231580793728971405301e276", "1.7976931348623159e308", "0x1.000000000000080000000000000000001p0", "x", "0x", "1e5f5", "\u0661", "3.4028236e38", "-"};
        for (String text : texts) {
            parse(text);
        }
        for (int i = 0; i < 10000; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "-" : "");
            for (int n = random.nextInt(25) + 1; n > 0; n--) {
                text.append(random.nextInt(10));
            }
            if (random.nextBoolean()) {
                text.insert(random.nextInt(text.length()) + (text.charAt(0) == '-' ? 1 : 0), '.');
            }
            if (random.nextBoolean()) {
                text.append('e').append(random.nextInt(700) - 350);
            }
            parse(text.toString());
            // exactly between two floats: half to even
            double value = Math.abs(Float.intBitsToFloat(random.nextInt()));
            if (value < Float.MAX_VALUE) {
                parse(new java.math.BigDecimal(value).add(new java.math.BigDecimal(Math.nextUp((float) value))).divide(java.math.BigDecimal.valueOf(2)).toString());
            }
            parse(Double.toHexString(Double.longBitsToDouble(random.nextLong())));
        }
    }

    private static void compare(double value) {
        Check.same("double " + Double.doubleToLongBits(value), Double.toString(value), FloatText.toString(value));
        Check.same("float " + value, Float.toString((float) value), FloatText.toString((float) value));
        Check.same("hex", Double.toHexString(value), FloatText.toHexString(value));
        Check.same("hex float", Float.toHexString((float) value), FloatText.toHexString((float) value));
    }

    private static void parse(String text) {
        Check.same("double " + text, () -> Double.parseDouble(text), () -> DecimalParser.parseDouble(text));
        Check.same("float " + text, () -> Float.parseFloat(text), () -> DecimalParser.parseFloat(text));
    }
}
