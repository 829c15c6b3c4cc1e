package java.lang.invoke;

/** Bootstrap methods of lambdas and method references; the translator makes a class for each such call site and never calls these. */
public final class LambdaMetafactory {
    public static final int FLAG_SERIALIZABLE = 1;
    public static final int FLAG_MARKERS = 2;
    public static final int FLAG_BRIDGES = 4;

    private LambdaMetafactory() {
    }

    public static CallSite metafactory(MethodHandles.Lookup caller, String interfaceMethodName, MethodType factoryType,
            MethodType interfaceMethodType, MethodHandle implementation, MethodType dynamicMethodType) {
        throw new UnsupportedOperationException("lambdas are made when the image is built");
    }

    public static CallSite altMetafactory(MethodHandles.Lookup caller, String interfaceMethodName, MethodType factoryType, Object... arguments) {
        throw new UnsupportedOperationException("lambdas are made when the image is built");
    }
}
