/** getStackTrace names class, method, file and line of each frame. */
public class StackTraces {
    interface Task {
        void run();
    }

    static class Inner {
        final int value;

        Inner(int divisor) {
            value = 10 / divisor;
        }

        void method(int[] array) {
            array[3] = 1;
        }
    }

    static void show(Throwable thrown) {
        System.out.println(thrown);
        for (StackTraceElement element : thrown.getStackTrace()) {
            if (element.getClassName().startsWith("StackTraces")) {
                System.out.println("  " + element.getClassName() + " " + element.getMethodName() + " " + element.getFileName() + " " + element.getLineNumber());
            }
        }
    }

    static void attempt(Task task) {
        try {
            task.run();
        } catch (RuntimeException thrown) {
            StackTraceElement top = thrown.getStackTrace()[0];
            System.out.println(thrown.getClass().getName() + " in " + top.getClassName() + "." + top.getMethodName() + " line " + top.getLineNumber());
        }
    }

    static void recurse(int depth) {
        if (depth == 0) {
            throw new IllegalStateException("bottom");
        }
        recurse(depth - 1);
    }

    static Exception made() {
        return new Exception("made, not thrown");
    }

    public static void main(String[] args) {
        try {
            recurse(3);
        } catch (IllegalStateException thrown) {
            show(thrown);
        }
        attempt(StackTraces::reference);
        try {
            new Inner(0);
        } catch (ArithmeticException thrown) {
            show(thrown);
        }
        try {
            new Inner(1).method(new int[3]);
        } catch (ArrayIndexOutOfBoundsException thrown) {
            show(thrown);
        }
        try {
            Object text = "text";
            Integer number = (Integer)
                    text;
            System.out.println(number);
        } catch (ClassCastException thrown) {
            System.out.println(thrown.getStackTrace()[0].getLineNumber());
        }
        show(made());
        Exception moved = made();
        moved.setStackTrace(new StackTraceElement[] {new StackTraceElement("StackTraces", "invented", "Nowhere.java", 7)});
        show(moved);
        moved.fillInStackTrace();
        show(moved);
        StackTraceElement[] copy = moved.getStackTrace();
        copy[0] = null;
        System.out.println(moved.getStackTrace()[0].getMethodName());
    }

    static void reference() {
        int[] none = null;
        int sum = 1
                + none.length;
        System.out.println(sum);
    }
}
