/** Default, static and private interface methods, diamonds, and calls through many interfaces of one class. */
public class Interfaces {
    interface Root {
        default String name() {
            return "Root";
        }

        String must();
    }

    interface Left extends Root {
        @Override
        default String name() {
            return "Left" + helper();
        }

        private String helper() {
            return "(" + must() + ")";
        }

        static String make() {
            return "Left.make" + secret();
        }

        private static String secret() {
            return "!";
        }
    }

    interface Right extends Root {
        @Override
        default String name() {
            return "Right";
        }
    }

    interface Silent extends Root {
    }

    static class Both implements Left, Right {
        @Override
        public String name() {
            return Left.super.name() + Right.super.name();
        }

        @Override
        public String must() {
            return "both";
        }
    }

    static class MostSpecific implements Silent, Left {
        @Override
        public String must() {
            return "specific";
        }
    }

    static class ClassWins {
        public String name() {
            return "class";
        }
    }

    static class Wins extends ClassWins implements Root {
        @Override
        public String must() {
            return "wins";
        }
    }

    abstract static class Partial implements Right {
    }

    static class Whole extends Partial {
        @Override
        public String must() {
            return "whole";
        }

        @Override
        public String toString() {
            return name() + "/" + must();
        }
    }

    interface I1 { default int f1() { return 1; } }
    interface I2 { default int f2() { return 2; } }
    interface I3 { default int f3() { return 3; } }
    interface I4 { default int f4() { return 4; } }
    interface I5 { int f5(); }
    interface Constants { int ONE = 1; String TEXT = "constant"; }

    static class Many implements I1, I2, I3, I4, I5, Constants {
        @Override
        public int f3() {
            return 33;
        }

        @Override
        public int f5() {
            return ONE + TEXT.length();
        }
    }

    static class More extends Many {
        @Override
        public int f1() {
            return 11;
        }
    }

    public static void main(String[] args) {
        Root[] roots = {new Both(), new MostSpecific(), new Wins(), new Whole(), () -> "lambda"};
        for (Root root : roots) {
            System.out.println(root.name() + " " + root.must());
        }
        System.out.println(roots[3]);
        System.out.println(Left.make());
        Many[] many = {new Many(), new More()};
        int sum = 0;
        for (int i = 0; i < 20; i++) {
            Many one = many[i % 2];
            I1 i1 = one;
            I2 i2 = one;
            I3 i3 = one;
            I4 i4 = one;
            I5 i5 = one;
            sum = sum * 3 + i1.f1() + i2.f2() + i3.f3() + i4.f4() + i5.f5();
        }
        System.out.println(sum);
        Root text = roots[0];
        System.out.println(text.equals(roots[0]) + " " + (text.hashCode() == roots[0].hashCode()));
    }
}
