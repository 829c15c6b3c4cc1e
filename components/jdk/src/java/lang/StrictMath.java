package java.lang;

/** The same as {@link Math}, whose results are as reproducible. */
public final class StrictMath {
    public static final double E = Math.E;
    public static final double PI = Math.PI;

    private StrictMath() {
    }

    public static double sqrt(double value) {
        return Math.sqrt(value);
    }

    public static int abs(int value) {
        return Math.abs(value);
    }

    public static int absExact(int value) {
        return Math.absExact(value);
    }

    public static int max(int first, int second) {
        return Math.max(first, second);
    }

    public static int min(int first, int second) {
        return Math.min(first, second);
    }

    public static int addExact(int first, int second) {
        return Math.addExact(first, second);
    }

    public static int subtractExact(int first, int second) {
        return Math.subtractExact(first, second);
    }

    public static int negateExact(int value) {
        return Math.negateExact(value);
    }

    public static int incrementExact(int value) {
        return Math.incrementExact(value);
    }

    public static int decrementExact(int value) {
        return Math.decrementExact(value);
    }

    public static int floorDiv(int dividend, int divisor) {
        return Math.floorDiv(dividend, divisor);
    }

    public static int floorMod(int dividend, int divisor) {
        return Math.floorMod(dividend, divisor);
    }

    public static long abs(long value) {
        return Math.abs(value);
    }

    public static long absExact(long value) {
        return Math.absExact(value);
    }

    public static long max(long first, long second) {
        return Math.max(first, second);
    }

    public static long min(long first, long second) {
        return Math.min(first, second);
    }

    public static long addExact(long first, long second) {
        return Math.addExact(first, second);
    }

    public static long subtractExact(long first, long second) {
        return Math.subtractExact(first, second);
    }

    public static long negateExact(long value) {
        return Math.negateExact(value);
    }

    public static long incrementExact(long value) {
        return Math.incrementExact(value);
    }

    public static long decrementExact(long value) {
        return Math.decrementExact(value);
    }

    public static long floorDiv(long dividend, long divisor) {
        return Math.floorDiv(dividend, divisor);
    }

    public static long floorMod(long dividend, long divisor) {
        return Math.floorMod(dividend, divisor);
    }

    public static long floorDiv(long dividend, int divisor) {
        return Math.floorDiv(dividend, divisor);
    }

    public static int floorMod(long dividend, int divisor) {
        return Math.floorMod(dividend, divisor);
    }

    public static int multiplyExact(int first, int second) {
        return Math.multiplyExact(first, second);
    }

    public static long multiplyExact(long first, int second) {
        return Math.multiplyExact(first, second);
    }

    public static long multiplyExact(long first, long second) {
        return Math.multiplyExact(first, second);
    }

    public static long multiplyFull(int first, int second) {
        return Math.multiplyFull(first, second);
    }

    public static long multiplyHigh(long first, long second) {
        return Math.multiplyHigh(first, second);
    }

    public static int toIntExact(long value) {
        return Math.toIntExact(value);
    }

    public static float abs(float value) {
        return Math.abs(value);
    }

    public static float max(float first, float second) {
        return Math.max(first, second);
    }

    public static float min(float first, float second) {
        return Math.min(first, second);
    }

    public static float signum(float value) {
        return Math.signum(value);
    }

    public static float copySign(float magnitude, float sign) {
        return Math.copySign(magnitude, sign);
    }

    public static int getExponent(float value) {
        return Math.getExponent(value);
    }

    public static float ulp(float value) {
        return Math.ulp(value);
    }

    public static float nextUp(float value) {
        return Math.nextUp(value);
    }

    public static float nextDown(float value) {
        return Math.nextDown(value);
    }

    public static float nextAfter(float start, double direction) {
        return Math.nextAfter(start, direction);
    }

    public static double abs(double value) {
        return Math.abs(value);
    }

    public static double max(double first, double second) {
        return Math.max(first, second);
    }

    public static double min(double first, double second) {
        return Math.min(first, second);
    }

    public static double signum(double value) {
        return Math.signum(value);
    }

    public static double copySign(double magnitude, double sign) {
        return Math.copySign(magnitude, sign);
    }

    public static int getExponent(double value) {
        return Math.getExponent(value);
    }

    public static double ulp(double value) {
        return Math.ulp(value);
    }

    public static double nextUp(double value) {
        return Math.nextUp(value);
    }

    public static double nextDown(double value) {
        return Math.nextDown(value);
    }

    public static double nextAfter(double start, double direction) {
        return Math.nextAfter(start, direction);
    }

    public static double exp(double value) {
        return Math.exp(value);
    }

    public static double expm1(double value) {
        return Math.expm1(value);
    }

    public static double log(double value) {
        return Math.log(value);
    }

    public static double log10(double value) {
        return Math.log10(value);
    }

    public static double log1p(double value) {
        return Math.log1p(value);
    }

    public static double sin(double value) {
        return Math.sin(value);
    }

    public static double cos(double value) {
        return Math.cos(value);
    }

    public static double tan(double value) {
        return Math.tan(value);
    }

    public static double asin(double value) {
        return Math.asin(value);
    }

    public static double acos(double value) {
        return Math.acos(value);
    }

    public static double atan(double value) {
        return Math.atan(value);
    }

    public static double sinh(double value) {
        return Math.sinh(value);
    }

    public static double cosh(double value) {
        return Math.cosh(value);
    }

    public static double tanh(double value) {
        return Math.tanh(value);
    }

    public static double cbrt(double value) {
        return Math.cbrt(value);
    }

    public static double pow(double base, double exponent) {
        return Math.pow(base, exponent);
    }

    public static double atan2(double y, double x) {
        return Math.atan2(y, x);
    }

    public static double hypot(double x, double y) {
        return Math.hypot(x, y);
    }

    public static double floor(double value) {
        return Math.floor(value);
    }

    public static double ceil(double value) {
        return Math.ceil(value);
    }

    public static double rint(double value) {
        return Math.rint(value);
    }

    public static int round(float value) {
        return Math.round(value);
    }

    public static long round(double value) {
        return Math.round(value);
    }

    public static double scalb(double value, int scale) {
        return Math.scalb(value, scale);
    }

    public static float scalb(float value, int scale) {
        return Math.scalb(value, scale);
    }

    public static double toRadians(double degrees) {
        return Math.toRadians(degrees);
    }

    public static double toDegrees(double radians) {
        return Math.toDegrees(radians);
    }

    public static double random() {
        return Math.random();
    }
}
