import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Supplier;

/** BigInteger and BigDecimal: each method with numbers of random size and with awkward ones. */
public final class BigNumbers {
    private static final Random random = new Random(5);
    private static final String[] TEXTS = {"", "-", "+", "--1", "1-", "1.5.2", "1e", "1e+", "e5", ".", ".5", "5.", "-.5e3", "+1E+2", "1e99999999999", "1e2147483648",
        "0e5", "-0", "0.000000", "1x", "123456789012345678901234x", "00001", "1 ", "1e5x", "1e-2147483647", "1.0e-2147483647", "NaN"};

    private static void show(String name, Supplier<?> code) {
        String result;
        try {
            result = String.valueOf(code.get());
        } catch (ArithmeticException | IllegalArgumentException e) {
            result = e.getClass().getSimpleName() + " " + e.getMessage();
        }
        System.out.println(name + " " + result);
    }

    private static BigInteger integer(int bits) {
        BigInteger number = new BigInteger(random.nextInt(bits + 1), random);
        switch (random.nextInt(6)) {
            case 0: number = BigInteger.ONE.shiftLeft(random.nextInt(bits)).subtract(BigInteger.valueOf(random.nextInt(3) - 1)); break;
            case 1: number = number.shiftRight(random.nextInt(bits)).shiftLeft(random.nextInt(bits)); break;
            default: break;
        }
        return random.nextBoolean() ? number : number.negate();
    }

    private static void integers(int bits) {
        BigInteger a = integer(bits);
        BigInteger b = integer(bits);
        BigInteger c = integer(bits / 2 + 1);
        int n = random.nextInt(3 * bits / 2) - bits / 4;
        show("a", () -> a + " " + a.hashCode() + " " + a.signum() + a.bitLength() + " " + a.bitCount() + " " + a.getLowestSetBit());
        show("+", () -> a.add(b) + " " + a.subtract(b) + " " + b.subtract(a) + " " + a.compareTo(b) + a.equals(b) + a.min(b).max(c));
        show("*", () -> a.multiply(b) + " " + a.multiply(a));
        show("/", () -> Arrays.toString(a.multiply(c).add(b).divideAndRemainder(c)));
        show("mod", () -> a.mod(c) + " " + a.remainder(c) + " " + a.divide(c));
        show("gcd", () -> a.gcd(b) + " " + a.multiply(c).gcd(b.multiply(c)));
        show("inverse", () -> a.modInverse(c));
        show("modPow", () -> a.modPow(BigInteger.valueOf(n), c.abs()));
        show("pow", () -> c.pow(random.nextInt(6) - 1));
        show("shift", () -> a.shiftLeft(n) + " " + a.shiftRight(n) + " " + a.not());
        show("logic", () -> a.and(b) + " " + a.or(b) + " " + a.xor(b) + " " + a.andNot(b));
        show("bit", () -> a.testBit(n) + " " + a.setBit(n) + " " + a.clearBit(n) + " " + a.flipBit(n));
        show("sqrt", () -> Arrays.toString(a.sqrtAndRemainder()));
        show("bytes", () -> Arrays.toString(a.toByteArray()) + new BigInteger(a.toByteArray()).equals(a) + new BigInteger(a.signum(), a.abs().toByteArray()));
        show("values", () -> a.intValue() + " " + a.longValue() + " " + a.doubleValue() + " " + a.floatValue() + " " + a.byteValue() + " " + a.shortValue());
        show("exact", () -> a.longValueExact() + " " + a.intValueExact() + " " + a.shortValueExact() + a.byteValueExact());
        int radix = 2 + random.nextInt(35);
        show("radix", () -> a.toString(radix) + " " + new BigInteger(a.toString(radix), radix).equals(a) + new BigInteger(a.toString(36).toUpperCase(), 36));
    }

    private static BigDecimal decimal() {
        switch (random.nextInt(9)) {
            case 0: return BigDecimal.valueOf(random.nextInt(2000) - 1000, random.nextInt(7) - 3);
            case 1: return new BigDecimal(BigInteger.ZERO, random.nextInt(30) - 15);
            case 2: return BigDecimal.valueOf(random.nextInt(20) - 10).scaleByPowerOfTen(random.nextInt(40) - 20);
            case 3: return new BigDecimal(BigInteger.TEN.pow(random.nextInt(20)).subtract(BigInteger.valueOf(random.nextInt(3))), random.nextInt(25));
            case 4: return BigDecimal.valueOf(random.nextInt(100)).pow(2).movePointLeft(random.nextInt(5));
            case 5: return new BigDecimal(random.nextDouble() * 8 - 4);
            default: return new BigDecimal(integer(120), random.nextInt(40) - 10);
        }
    }

    private static void decimals() {
        BigDecimal a = decimal();
        BigDecimal b = decimal();
        RoundingMode mode = RoundingMode.values()[random.nextInt(8)];
        MathContext context = new MathContext(random.nextInt(20), mode);
        int n = random.nextInt(40) - 15;
        show("a", () -> a + " " + a.toPlainString() + " " + a.toEngineeringString() + " " + a.precision() + " " + a.scale() + " " + a.hashCode() + a.signum());
        show("+", () -> a.add(b) + " " + a.subtract(b) + " " + a.multiply(b) + " " + a.compareTo(b) + a.equals(b) + " " + a.min(b) + " " + a.max(b));
        show("+ " + context, () -> a.add(b, context));
        show("- " + context, () -> a.subtract(b, context));
        show("* " + context, () -> a.multiply(b, context));
        show("/ " + context, () -> a.divide(b, context));
        show("/", () -> a.divide(b));
        show("/ " + n + mode, () -> a.divide(b, n, mode) + " " + a.divide(b, mode));
        show("integral", () -> Arrays.toString(a.divideAndRemainder(b)));
        show("integral " + context, () -> Arrays.toString(a.divideAndRemainder(b, context)));
        show("scale " + n + mode, () -> a.setScale(n, mode));
        show("round " + context, () -> a.round(context));
        show("strip", () -> a.stripTrailingZeros() + " " + a.ulp() + " " + a.abs() + " " + a.negate() + " " + a.plus());
        show("move", () -> a.movePointLeft(n) + " " + a.movePointRight(n) + " " + a.scaleByPowerOfTen(n));
        show("pow", () -> a.pow(random.nextInt(7) - 1));
        show("pow " + context, () -> a.pow(random.nextInt(30) - 10, context));
        show("sqrt " + context, () -> a.sqrt(context));
        show("values", () -> a.doubleValue() + " " + a.floatValue() + " " + a.longValue() + " " + a.intValue() + " " + a.toBigInteger());
        show("exact", () -> a.toBigIntegerExact());
        show("long", () -> a.longValueExact());
        show("int", () -> a.intValueExact());
        show("byte", () -> a.byteValueExact());
        show("text", () -> new BigDecimal(a.toString()).equals(a) + " " + new BigDecimal(a.toEngineeringString()) + " " + new BigDecimal(a.toPlainString(), context));
    }

    public static void main(String[] arguments) {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 250;
        for (int i = 0; i < rounds; i++) {
            integers(i % 10 == 0 ? 2000 : i % 3 == 0 ? 64 : 300);
            decimals();
            decimals();
        }
        BigInteger huge = new BigInteger(9000, new Random(1));
        BigInteger large = new BigInteger(5000, new Random(2));
        show("huge", () -> huge.multiply(large).hashCode() + " " + huge.multiply(large).toString().hashCode() + " " + huge.divide(large).hashCode());
        show("huge", () -> new BigInteger(huge.toString()).equals(huge) + " " + huge.sqrt().hashCode());
        for (String text : TEXTS) {
            show("integer '" + text + "'", () -> new BigInteger(text));
            show("integer 16 '" + text + "'", () -> new BigInteger(text, 16));
            show("decimal '" + text + "'", () -> new BigDecimal(text));
        }
        show("radix", () -> new BigInteger("1", 99) + "");
        show("bytes", () -> new BigInteger(new byte[0]));
        show("signum", () -> new BigInteger(0, new byte[] {1}));
        show("bits", () -> new BigInteger(-1, random));
        show("nan", () -> new BigDecimal(Double.NaN));
        show("zero", () -> BigInteger.ONE.divide(BigInteger.ZERO));
        show("context", () -> new MathContext("precision=3 roundingMode=FLOOR") + " " + MathContext.DECIMAL64.hashCode() * 0 + RoundingMode.valueOf(4));
        show("context", () -> new MathContext("precision=x"));
        show("context", () -> new MathContext(-1));
        show("double", () -> new BigDecimal(0.1) + " " + BigDecimal.valueOf(0.1) + " " + new BigDecimal(Double.MIN_VALUE).precision() + new BigDecimal(Double.MAX_VALUE));
        for (int i = 0; i < 200; i++) {
            BigInteger number = BigInteger.valueOf(random.nextInt(100000));
            show("prime", () -> number.isProbablePrime(50) + " " + number.nextProbablePrime());
        }
        show("mersenne", () -> BigInteger.ONE.shiftLeft(127).subtract(BigInteger.ONE).isProbablePrime(50));
        show("composite", () -> BigInteger.ONE.shiftLeft(131).subtract(BigInteger.ONE).isProbablePrime(50));
        show("random", () -> new BigInteger(100, new Random(3)) + " " + BigInteger.probablePrime(40, random).bitLength());
    }
}
