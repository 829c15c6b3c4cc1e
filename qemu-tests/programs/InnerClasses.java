/** Inner, nested, local and anonymous classes reach the members and variables around them. */
public class InnerClasses {
    private int value = 1;
    private static int count;

    class Inner {
        private int value = 10;

        class Deep {
            int value = 100;

            int sum() {
                return value + Inner.this.value + InnerClasses.this.value;
            }

            void bump() {
                value++;
                Inner.this.value += 2;
                InnerClasses.this.value += 3;
                count++;
            }
        }
    }

    private static class Nested {
        private final int secret;

        private Nested(int secret) {
            this.secret = secret;
        }

        private int reveal(Nested other) {
            return secret * 10 + other.secret;
        }
    }

    class Extended extends Inner {
        int outer() {
            return InnerClasses.this.value + super.value;
        }
    }

    interface Counter {
        int next();
    }

    Counter counter(int start, String name) {
        int[] state = {start};
        class Local implements Counter {
            final int step;

            Local(int step) {
                this.step = step;
            }

            @Override
            public int next() {
                state[0] += step * name.length() + value;
                return state[0];
            }
        }
        return new Local(2);
    }

    static Counter fibonacci() {
        return new Counter() {
            int a;
            int b = 1;

            @Override
            public int next() {
                int result = a;
                a = b;
                b += result;
                return result;
            }
        };
    }

    static int recursiveLocal(int n) {
        class Tree {
            final Tree left;

            Tree(int depth) {
                left = depth == 0 ? null : new Tree(depth - 1);
            }

            int size() {
                return left == null ? 1 : 1 + left.size() + n;
            }
        }
        return new Tree(n).size();
    }

    public static void main(String[] args) {
        InnerClasses outer = new InnerClasses();
        Inner inner = outer.new Inner();
        Inner.Deep deep = inner.new Deep();
        System.out.println(deep.sum());
        deep.bump();
        System.out.println(deep.sum() + " " + inner.value + " " + outer.value + " " + count);
        System.out.println(new Nested(4).reveal(new Nested(2)) + new Nested(5).secret);
        System.out.println(outer.new Extended().outer());
        Counter counter = outer.counter(5, "abc");
        System.out.println(counter.next() + " " + counter.next());
        outer.value = 1000;
        System.out.println(counter.next());
        Counter fibonacci = fibonacci();
        for (int i = 0; i < 10; i++) {
            System.out.print(fibonacci.next() + " ");
        }
        System.out.println(recursiveLocal(4));
        try {
            InnerClasses none = null;
            none.new Inner();
        } catch (NullPointerException thrown) {
            System.out.println("no outer instance");
        }
        System.out.println(deep.getClass().getName() + " " + fibonacci.getClass().getName() + " " + counter.getClass().getSimpleName());
        Object anonymous = new Object() {
            @Override
            public String toString() {
                return "anonymous " + outer.value + args.length;
            }
        };
        System.out.println(anonymous);
    }
}
