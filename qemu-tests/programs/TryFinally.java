/** finally runs on every way out, in the right order, and may override it. */
public class TryFinally {
    static StringBuilder trace = new StringBuilder();

    static int returned() {
        int value = 1;
        try {
            return value;
        } finally {
            value = 2;
            trace.append("f");
        }
    }

    @SuppressWarnings("finally")
    static int overridden() {
        try {
            throw new IllegalStateException("lost");
        } finally {
            return 3;
        }
    }

    @SuppressWarnings("finally")
    static int replaced() {
        try {
            return 1;
        } finally {
            throw new IllegalArgumentException("from finally");
        }
    }

    static String loops() {
        StringBuilder text = new StringBuilder();
        outer:
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                try {
                    if (j == 1) {
                        continue;
                    }
                    if (j == 3) {
                        continue outer;
                    }
                    if (i == 2) {
                        break outer;
                    }
                    text.append(i).append(j);
                } finally {
                    text.append('f');
                }
            }
        }
        return text.toString();
    }

    @SuppressWarnings("finally")
    static int swallowing() {
        int count = 0;
        while (true) {
            try {
                count++;
                if (count < 3) {
                    throw new RuntimeException();
                }
                return count;
            } finally {
                if (count < 5) {
                    continue;
                }
                break;
            }
        }
        return -count;
    }

    static void nested(int depth) {
        try {
            trace.append('<').append(depth);
            if (depth == 3) {
                throw new RuntimeException("deep");
            }
            nested(depth + 1);
            trace.append("not reached");
        } finally {
            try {
                if (depth == 2) {
                    throw new IllegalStateException("inner");
                }
            } catch (IllegalStateException thrown) {
                trace.append(thrown.getMessage());
            } finally {
                trace.append('>').append(depth);
            }
        }
    }

    static String sequence(int kind) {
        StringBuilder text = new StringBuilder();
        try {
            try {
                text.append("a");
                if (kind == 1) {
                    throw new IllegalArgumentException("1");
                }
                if (kind == 2) {
                    throw new IllegalStateException("2");
                }
                if (kind == 3) {
                    return text.append("r").toString();
                }
                text.append("b");
            } catch (IllegalArgumentException thrown) {
                text.append("c");
                throw new RuntimeException("again", thrown);
            } finally {
                text.append("d");
            }
            text.append("e");
        } catch (IllegalStateException thrown) {
            text.append("g");
        } catch (RuntimeException thrown) {
            text.append("h").append(thrown.getCause().getMessage());
        } finally {
            text.append("i");
        }
        return text.toString();
    }

    public static void main(String[] args) {
        System.out.println(returned() + " " + overridden());
        try {
            System.out.println(replaced());
        } catch (IllegalArgumentException thrown) {
            System.out.println(thrown.getMessage());
        }
        System.out.println(loops());
        System.out.println(swallowing());
        try {
            nested(0);
        } catch (RuntimeException thrown) {
            System.out.println(thrown.getMessage());
        }
        System.out.println(trace);
        for (int kind = 0; kind < 4; kind++) {
            System.out.println(sequence(kind));
        }
        long wide = 1;
        double real = 2;
        try {
            wide += args.length;
            real = 1 / (wide - 1) + real;
        } catch (ArithmeticException thrown) {
            wide = wide * 100;
        } finally {
            real += wide;
        }
        System.out.println(wide + " " + real);
    }
}
