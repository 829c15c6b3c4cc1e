// Synchronized methods and blocks give the monitor back on every way out.
// test interpret
// test run
// run: method(1) == 5
// run: method(0) throws java.lang.ArithmeticException
// run: afterThrow() == 1
// run: block(0) == -1
// run: onNull() throws java.lang.NullPointerException
// run: onClass() == 3

final class Monitors {
    static synchronized int method(int d) { return 5 / d; }
    static int afterThrow() { try { method(0); } catch (ArithmeticException e) { synchronized (Monitors.class) { return 1; } } return 0; }
    static int block(int d) { Object lock = new Object(); try { synchronized (lock) { synchronized (lock) { return 1 / d; } } } catch (ArithmeticException e) { return -1; } }
    static int onNull() { Object lock = null; synchronized (lock) { return 1; } }
    static synchronized int onClass() { return 3; }
}
