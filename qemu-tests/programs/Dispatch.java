/** Virtual, super, static, private and overloaded calls; fields are not virtual. */
public class Dispatch {
    static class A {
        String name = "A.name";

        String who() {
            return "A";
        }

        String call() {
            return who() + hidden() + fixed();
        }

        private String hidden() {
            return "a";
        }

        static String fixed() {
            return "1";
        }

        String over(Object o) {
            return "A.Object";
        }

        String over(String s) {
            return "A.String";
        }
    }

    static class B extends A {
        String name = "B.name";

        @Override
        String who() {
            return "B" + super.who();
        }

        String hidden() {
            return "b";
        }

        static String fixed() {
            return "2";
        }

        @Override
        String over(Object o) {
            return "B.Object";
        }

        String over(Integer i) {
            return "B.Integer";
        }

        String names() {
            return name + super.name + ((A) this).name;
        }
    }

    static final class C extends B {
        @Override
        String who() {
            return "C" + super.who();
        }
    }

    static String f(long x) {
        return "long";
    }

    static String f(double x) {
        return "double";
    }

    static String f(Object x) {
        return "Object";
    }

    static String f(Integer x) {
        return "Integer";
    }

    static String f(int... x) {
        return "int...";
    }

    static String g(char x) {
        return "char";
    }

    static String g(int x) {
        return "int";
    }

    public static void main(String[] args) {
        A[] all = {new A(), new B(), new C(), new A() {
            @Override
            String who() {
                return "anonymous" + super.who();
            }
        }};
        for (A one : all) {
            System.out.println(one.who() + " " + one.call() + " " + one.name + " " + one.over("s") + " " + one.over(1) + " " + one.over((Object) "s"));
        }
        B b = new C();
        System.out.println(b.name + " " + ((A) b).name + " " + b.names() + " " + b.over(1) + " " + b.over("s") + b.hidden() + b.call());
        byte small = 1;
        System.out.println(f(1) + " " + f(small) + " " + f(1L) + " " + f(1f) + " " + f('c') + " " + f("s") + " " + f(Integer.valueOf(1)) + " " + f(1, 2) + " " + f());
        System.out.println(g('x') + " " + g('x' + 1) + " " + g((char) ('x' + 1)) + " " + g(small));
        System.out.println(f((Object) 1) + " " + f(Long.valueOf(3)) + " " + f(true));
        int sum = 0;
        for (int i = 0; i < 200; i++) {
            sum += all[i & 3].who().length() * (i + 1);
        }
        System.out.println(sum);
    }
}
