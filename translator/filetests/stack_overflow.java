// Endless recursion is an exception that can be caught.
// test interpret
// test run
// run: caught() == "deep"
// run: endless(0) throws java.lang.StackOverflowError

final class StackOverflow {
    static int endless(int n) { return endless(n + 1) + 1; }
    static String caught() { try { endless(0); return null; } catch (StackOverflowError e) { return "deep"; } }
}
