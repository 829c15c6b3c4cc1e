package jdkut.lang;

import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** Exact functions give the same bits; elementary ones differ by at most two ulps, because both sides may err by one. */
final class MathTest {
    public static void main(String[] arguments) {
        Random random = new Random(6);
        double[] special = {0.0, -0.0, 1, -1, 0.5, -0.5, 1.5, 2.5, Double.NaN, 1.0 / 0, -1.0 / 0, Double.MAX_VALUE, Double.MIN_VALUE, -745.1, 709.7, 0.49999999999999994, 0x1p52, 1e-300, -1e-10, 4e15};
        for (double x : special) {
            exact(x);
            elementary(x);
            for (double y : special) {
                pairs(x, y);
            }
        }
        for (int i = 0; i < 15000; i++) {
            double x = Double.longBitsToDouble(random.nextLong());
            exact(x);
            elementary(random.nextGaussian() * Math.scalb(1.0, random.nextInt(30) - 20));
            elementary((random.nextDouble() - 0.5) * 1490);
            elementary(random.nextDouble());
            pairs(random.nextDouble() * 100, random.nextGaussian() * 40);
            pairs(random.nextGaussian(), random.nextInt(20) - 10);
            pairs(x, random.nextGaussian());
            integers(random.nextLong() >> random.nextInt(64), random.nextLong() >> random.nextInt(64) | 1);
            float f = (float) x;
            Check.same(f, java.lang.Math.round(f), Math.round(f));
            Check.same(f, java.lang.Math.ulp(f), Math.ulp(f));
            Check.same(f, java.lang.Math.nextUp(f), Math.nextUp(f));
            Check.same(f, java.lang.Math.max(f, 1f), Math.max(f, 1f));
        }
    }

    private static void exact(double x) {
        Check.same("floor " + x, java.lang.Math.floor(x), Math.floor(x));
        Check.same("ceil " + x, java.lang.Math.ceil(x), Math.ceil(x));
        Check.same("rint " + x, java.lang.Math.rint(x), Math.rint(x));
        Check.same("round " + x, java.lang.Math.round(x), Math.round(x));
        Check.same("ulp " + x, java.lang.Math.ulp(x), Math.ulp(x));
        Check.same("nextUp " + x, java.lang.Math.nextUp(x), Math.nextUp(x));
        Check.same("nextDown " + x, java.lang.Math.nextDown(x), Math.nextDown(x));
        Check.same("exponent " + x, java.lang.Math.getExponent(x), Math.getExponent(x));
        Check.same("signum " + x, java.lang.Math.signum(x), Math.signum(x));
        int scale = (int) (Double.doubleToRawLongBits(x) >> 20) % 2300;
        Check.same("scalb " + x + " " + scale, java.lang.Math.scalb(x, scale), Math.scalb(x, scale));
    }

    private static void elementary(double x) {
        near("exp", x, java.lang.Math::exp, Math::exp);
        near("expm1", x, java.lang.Math::expm1, Math::expm1);
        near("log", x, java.lang.Math::log, Math::log);
        near("log10", x, java.lang.Math::log10, Math::log10);
        near("log1p", x, java.lang.Math::log1p, Math::log1p);
        near("asin", x, java.lang.Math::asin, Math::asin);
        near("acos", x, java.lang.Math::acos, Math::acos);
        near("atan", x, java.lang.Math::atan, Math::atan);
        near("sinh", x, java.lang.Math::sinh, Math::sinh);
        near("cosh", x, java.lang.Math::cosh, Math::cosh);
        near("tanh", x, java.lang.Math::tanh, Math::tanh);
        near("cbrt", x, java.lang.Math::cbrt, Math::cbrt);
        if (!(Math.abs(x) > 1e9 && Math.abs(x) <= Double.MAX_VALUE)) {
            near("sin", x, java.lang.Math::sin, Math::sin);
            near("cos", x, java.lang.Math::cos, Math::cos);
            near("tan", x, java.lang.Math::tan, Math::tan);
        }
    }

    private static void pairs(double x, double y) {
        near("pow", x, y, java.lang.Math::pow, Math::pow);
        near("atan2", x, y, java.lang.Math::atan2, Math::atan2);
        near("hypot", x, y, java.lang.Math::hypot, Math::hypot);
        Check.same("max", java.lang.Math.max(x, y), Math.max(x, y));
        Check.same("min", java.lang.Math.min(x, y), Math.min(x, y));
        Check.same("next", java.lang.Math.nextAfter(x, y), Math.nextAfter(x, y));
    }

    private static void near(String name, double x, double y, DoubleBinaryOperator theirs, DoubleBinaryOperator ours) {
        near(name + " " + x + " " + y, theirs.applyAsDouble(x, y), ours.applyAsDouble(x, y));
    }

    private static void near(String name, double x, DoubleUnaryOperator theirs, DoubleUnaryOperator ours) {
        near(name + " " + x, theirs.applyAsDouble(x), ours.applyAsDouble(x));
    }

    private static void near(String place, double expected, double actual) {
        boolean close = expected == actual && 1 / expected == 1 / actual || expected != expected && actual != actual
            || java.lang.Math.abs(expected - actual) <= 2 * java.lang.Math.ulp(expected) && expected != 0;
        if (!close) {
            Check.same(place, expected, actual);
        }
    }

    private static void integers(long a, long b) {
        Check.same("floorDiv", java.lang.Math.floorDiv(a, b), Math.floorDiv(a, b));
        Check.same("floorMod", java.lang.Math.floorMod(a, b), Math.floorMod(a, b));
        Check.same("floorMod", java.lang.Math.floorMod((int) a, (int) b), Math.floorMod((int) a, (int) b));
        Check.same("high", java.lang.Math.multiplyHigh(a, b), Math.multiplyHigh(a, b));
        Check.same("add", () -> java.lang.Math.addExact(a, b << 8), () -> Math.addExact(a, b << 8));
        Check.same("subtract", () -> java.lang.Math.subtractExact((int) a, (int) b), () -> Math.subtractExact((int) a, (int) b));
        Check.same("multiply", () -> java.lang.Math.multiplyExact(a, b), () -> Math.multiplyExact(a, b));
        Check.same("multiply", () -> java.lang.Math.multiplyExact((int) a, (int) b), () -> Math.multiplyExact((int) a, (int) b));
        Check.same("toInt", () -> java.lang.Math.toIntExact(a), () -> Math.toIntExact(a));
    }
}
