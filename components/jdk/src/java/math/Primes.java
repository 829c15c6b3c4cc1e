package java.math;

import java.util.Random;

/** Tells primes from composites by Miller and Rabin's test. */
final class Primes {
    /** Together these bases leave no composite below 3317044064679887385961981 undetected (Sorenson and Webster 2015). */
    private static final int[] BASES = {2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41};
    private static final int CERTAIN_BITS = 81;

    private Primes() {
    }

    /** {@code number} must not be negative. */
    static boolean test(BigInteger number, int certainty) {
        if (number.compareTo(BigInteger.TWO) < 0) {
            return false;
        }
        for (int base : BASES) {
            BigInteger prime = BigInteger.valueOf(base);
            if (number.equals(prime)) {
                return true;
            }
            if (number.remainder(prime).signum() == 0) {
                return false;
            }
        }
        for (int base : BASES) {
            if (!passes(number, BigInteger.valueOf(base))) {
                return false;
            }
        }
        if (number.bitLength() <= CERTAIN_BITS) {
            return true;
        }
        Random random = new Random(number.hashCode());
        for (int i = Math.min(certainty, 100) / 2 - BASES.length; i > 0; i--) {
            if (!passes(number, new BigInteger(number.bitLength() - 2, random).add(BigInteger.TWO))) {
                return false;
            }
        }
        return true;
    }

    private static boolean passes(BigInteger number, BigInteger base) {
        BigInteger last = number.subtract(BigInteger.ONE);
        int twos = last.getLowestSetBit();
        BigInteger power = base.modPow(last.shiftRight(twos), number);
        if (power.equals(BigInteger.ONE) || power.equals(last)) {
            return true;
        }
        for (int i = 1; i < twos; i++) {
            power = power.multiply(power).remainder(number);
            if (power.equals(last)) {
                return true;
            }
        }
        return false;
    }
}
