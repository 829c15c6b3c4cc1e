package jx.test.portals;

/** Ways to fail. */
public enum Failure {
    CHECKED, UNCHECKED, NULL, DIVISION, BOUNDS, CAST, NESTED, CAUSE, DEEP_STACK, HEAP, RESULT_TYPE, ERROR
}
