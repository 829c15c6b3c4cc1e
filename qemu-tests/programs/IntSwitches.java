/** Dense, sparse, negative and extreme case labels, of all integral types, with fall-through and nesting. */
public class IntSwitches {
    static int dense(int n) {
        switch (n) {
            case 0: return 10;
            case 1: return 11;
            case 2:
            case 3: return 13;
            case 5: return 15;
            case 7: n += 100;
            case 6: n += 1000; break;
            default: n = -n;
        }
        return n;
    }

    static String sparse(int n) {
        return switch (n) {
            case Integer.MIN_VALUE -> "min";
            case -1000000 -> "minus million";
            case -1 -> "minus one";
            case 0 -> "zero";
            case 1000 -> "thousand";
            case 1 << 20 -> "mega";
            case Integer.MAX_VALUE -> "max";
            default -> "other";
        };
    }

    static int negative(int n) {
        return switch (n) {
            case -5 -> 5;
            case -4 -> 44;
            case -3 -> 333;
            case -2, -1 -> 12;
            default -> 0;
        };
    }

    static int extreme(int n) {
        switch (n) {
            case Integer.MAX_VALUE: return 1;
            case Integer.MAX_VALUE - 1: return 2;
            case Integer.MAX_VALUE - 2: return 3;
            default: return 0;
        }
    }

    static int low(int n) {
        switch (n) {
            case Integer.MIN_VALUE: return 1;
            case Integer.MIN_VALUE + 1: return 2;
            case Integer.MIN_VALUE + 2: return 3;
            default: return 0;
        }
    }

    static char letter(char c) {
        switch (c) {
            case 'a': case 'e': case 'i': case 'o': case 'u': return 'V';
            case 'y': return '?';
            default: return c >= 'a' && c <= 'z' ? 'C' : '-';
        }
    }

    static int small(byte b) {
        switch (b) {
            case -128: return 1;
            case 127: return 2;
            default: return b;
        }
    }

    static int boxed(Integer n) {
        return switch (n) {
            case 1 -> 100;
            case 2 -> 200;
            default -> n;
        };
    }

    static int loop() {
        int sum = 0;
        loop:
        for (int i = 0;; i++) {
            switch (i % 4) {
                case 0:
                    continue;
                case 1:
                    sum += i;
                    break;
                case 2:
                    switch (i) {
                        case 10:
                            sum *= 2;
                            break;
                        case 22:
                            break loop;
                    }
                default:
                    sum++;
            }
        }
        return sum;
    }

    static int only(int n) {
        switch (n) {
            default:
                return n + 1;
        }
    }

    static int nested(int a, int b) {
        return switch (a) {
            case 0 -> switch (b) {
                case 0 -> 0;
                case 1 -> 1;
                default -> throw new IllegalArgumentException("b " + b);
            };
            case 1 -> {
                try {
                    yield 10 / b;
                } catch (ArithmeticException thrown) {
                    yield -1;
                } finally {
                    b = 99;
                }
            }
            default -> a * 10 + b;
        };
    }

    public static void main(String[] args) {
        int[] values = {Integer.MIN_VALUE, Integer.MIN_VALUE + 1, Integer.MIN_VALUE + 2, Integer.MIN_VALUE + 3, -1000000, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 999, 1000,
            1001, 1 << 20, Integer.MAX_VALUE - 3, Integer.MAX_VALUE - 2, Integer.MAX_VALUE - 1, Integer.MAX_VALUE};
        for (int value : values) {
            System.out.println(value + ": " + dense(value) + " " + sparse(value) + " " + negative(value) + " " + extreme(value) + " " + low(value) + " " + small((byte) value) + " "
                    + boxed(value) + " " + only(value));
        }
        for (char c : "hey you {`".toCharArray()) {
            System.out.print(letter(c));
        }
        System.out.println();
        System.out.println(loop());
        System.out.println(nested(0, 1) + nested(1, 2) + nested(1, 0) + nested(2, 3));
        try {
            nested(0, 7);
        } catch (IllegalArgumentException thrown) {
            System.out.println(thrown.getMessage());
        }
    }
}
