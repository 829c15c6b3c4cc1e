/** Comparisons with NaN are false but for !=, in branches, negated branches, values and loops. */
public class NanComparisons {
    static double[] doubles = {Double.NaN, 0, -1, 1, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};

    public static void main(String[] args) {
        for (double a : doubles) {
            for (double b : doubles) {
                System.out.println(values(a, b) + branches(a, b) + negated(a, b) + floats((float) a, (float) b) + floatsNegated((float) a, (float) b)
                        + Double.compare(a, b));
            }
        }
        double nan = doubles[0];
        System.out.println((nan == nan) + " " + (nan != nan) + " " + Double.isNaN(nan) + " " + Double.valueOf(nan).equals(nan));
        int rounds = 0;
        while (nan < 5) {
            rounds++;
        }
        do {
            rounds++;
        } while (!(nan < 5) && rounds < 4);
        System.out.println(rounds);
        for (double i = 0; !(i >= 2); i += 0.5) {
            rounds++;
        }
        System.out.println(rounds);
        System.out.println(between(nan, 0, 1) + " " + between(0.5, 0, nan) + " " + between(0.5, 0, 1) + " " + outside(nan) + " " + outside(0.5));
        System.out.println(Math.max(nan, 1) + " " + Math.min(1, nan) + " " + (nan > 1 ? nan : 1) + " " + (nan <= 1 ? 1 : nan));
        System.out.println(constants());
    }

    static String values(double a, double b) {
        boolean below = a < b;
        boolean atMost = a <= b;
        boolean same = a == b;
        boolean other = a != b;
        boolean atLeast = a >= b;
        boolean above = a > b;
        return below + " " + atMost + " " + same + " " + other + " " + atLeast + " " + above + " ";
    }

    static String branches(double a, double b) {
        String text = "";
        if (a < b) {
            text += "<";
        } else {
            text += "!<";
        }
        if (a <= b) {
            text += "<=";
        } else {
            text += "!<=";
        }
        if (a > b) {
            text += ">";
        } else {
            text += "!>";
        }
        if (a >= b) {
            text += ">=";
        } else {
            text += "!>=";
        }
        if (a == b) {
            text += "==";
        } else {
            text += "!==";
        }
        return text + " ";
    }

    static String negated(double a, double b) {
        String text = "";
        if (!(a < b)) {
            text += "1";
        }
        if (!(a <= b)) {
            text += "2";
        }
        if (!(a > b)) {
            text += "3";
        }
        if (!(a >= b)) {
            text += "4";
        }
        if (!(a != b)) {
            text += "5";
        }
        return text + " ";
    }

    static String floats(float a, float b) {
        return (a < b ? "<" : "") + (a <= b ? "l" : "") + (a > b ? ">" : "") + (a >= b ? "g" : "") + (a == b ? "=" : "") + (a != b ? "n" : "") + " ";
    }

    static String floatsNegated(float a, float b) {
        return (!(a < b) ? "<" : "") + (!(a <= b) ? "l" : "") + (!(a > b) ? ">" : "") + (!(a >= b) ? "g" : "") + " ";
    }

    static boolean between(double value, double low, double high) {
        return value >= low && value <= high;
    }

    static boolean outside(double value) {
        return value < 0 || value > 1;
    }

    static String constants() {
        double nan = 0.0 / 0.0;
        return (nan < 0 ? "a" : "b") + (nan > 0 ? "a" : "b") + (nan == nan ? "a" : "b") + (nan != nan ? "a" : "b") + (!(nan <= nan) ? "a" : "b");
    }
}
