/** Arbitrary precision by hand: factorials, powers, Fibonacci numbers and digits of e. */
public class Bignum {
    private final int[] digits;

    private Bignum(int[] digits) {
        int length = digits.length;
        while (length > 1 && digits[length - 1] == 0) {
            length--;
        }
        this.digits = new int[length];
        System.arraycopy(digits, 0, this.digits, 0, length);
    }

    static Bignum of(int value) {
        return new Bignum(new int[] {value % 1000000000, value / 1000000000});
    }

    Bignum plus(Bignum other) {
        int[] sum = new int[Math.max(digits.length, other.digits.length) + 1];
        int carry = 0;
        for (int i = 0; i < sum.length; i++) {
            int digit = carry;
            if (i < digits.length) {
                digit += digits[i];
            }
            if (i < other.digits.length) {
                digit += other.digits[i];
            }
            carry = digit >= 1000000000 ? 1 : 0;
            sum[i] = digit - carry * 1000000000;
        }
        return new Bignum(sum);
    }

    Bignum times(Bignum other) {
        int[] product = new int[digits.length + other.digits.length];
        for (int i = 0; i < digits.length; i++) {
            long carry = 0;
            for (int j = 0; j < other.digits.length || carry != 0; j++) {
                long value = product[i + j] + carry;
                if (j < other.digits.length) {
                    value += (long) digits[i] * other.digits[j];
                }
                product[i + j] = (int) (value % 1000000000);
                carry = value / 1000000000;
            }
        }
        return new Bignum(product);
    }

    int remainder(int divisor) {
        long rest = 0;
        for (int i = digits.length - 1; i >= 0; i--) {
            rest = (rest * 1000000000 + digits[i]) % divisor;
        }
        return (int) rest;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder().append(digits[digits.length - 1]);
        for (int i = digits.length - 2; i >= 0; i--) {
            String group = Integer.toString(digits[i]);
            text.append("0".repeat(9 - group.length())).append(group);
        }
        return text.toString();
    }

    static String digitsOfE(int count) {
        int[] a = new int[count + 10];
        java.util.Arrays.fill(a, 1);
        StringBuilder text = new StringBuilder("2.");
        for (int digit = 0; digit < count; digit++) {
            int carry = 0;
            for (int i = a.length - 1; i >= 0; i--) {
                int value = a[i] * 10 + carry;
                carry = value / (i + 2);
                a[i] = value % (i + 2);
            }
            text.append(carry);
        }
        return text.toString();
    }

    public static void main(String[] args) {
        Bignum factorial = of(1);
        for (int i = 2; i <= 50; i++) {
            factorial = factorial.times(of(i));
        }
        System.out.println(factorial + " " + factorial.remainder(53) + " " + factorial.remainder(1000003));
        Bignum power = of(1);
        Bignum base = of(Integer.MAX_VALUE);
        for (int exponent = 21; exponent > 0; exponent >>= 1) {
            if ((exponent & 1) != 0) {
                power = power.times(base);
            }
            base = base.times(base);
        }
        System.out.println(power);
        Bignum a = of(0);
        Bignum b = of(1);
        for (int i = 0; i < 200; i++) {
            Bignum c = a.plus(b);
            a = b;
            b = c;
        }
        System.out.println(a);
        System.out.println(digitsOfE(60));
    }
}
