/** Negative zero keeps its sign, through arithmetic, negation, min and max and text. */
public class SignedZero {
    static double zero = 0.0;
    static float floatZero = 0f;

    public static void main(String[] args) {
        double negative = -zero;
        System.out.println(negative + " " + zero + " " + (negative == zero) + " " + (1 / negative) + " " + (1 / zero));
        System.out.println((0 - zero) + " " + (zero - 0) + " " + (negative + zero) + " " + (negative - zero) + " " + (negative + negative));
        System.out.println(zero * -1 + " " + negative * -1 + " " + zero / -5 + " " + -5 * zero);
        System.out.println(-floatZero + " " + (0f - floatZero) + " " + floatZero * -1f);
        System.out.println(Math.min(zero, negative) + " " + Math.max(negative, zero) + " " + Math.min(negative, zero) + " " + Math.max(zero, negative));
        System.out.println(Math.abs(negative) + " " + Math.abs(-floatZero) + " " + Math.sqrt(negative) + " " + Math.signum(negative));
        System.out.println(Double.compare(zero, negative) + " " + Double.valueOf(zero).equals(negative) + " " + Double.valueOf(zero).equals(0.0));
        System.out.println(Double.doubleToLongBits(negative) + " " + Float.floatToIntBits(-floatZero));
        System.out.println((int) negative + " " + (long) negative + " " + (float) negative + " " + (double) -floatZero);
        System.out.println(negative > zero ? "above" : negative < zero ? "below" : "neither");
        System.out.println((negative == 0 ? "zero" : "other") + " " + (-0.0 == 0 ? "zero" : "other"));
        System.out.println(-0.0 % 5 + " " + zero % -5 + " " + negative % 5);
        System.out.println(Math.ceil(-0.3) + " " + Math.floor(negative) + " " + Math.rint(-0.4) + " " + Math.round(-0.4));
    }
}
