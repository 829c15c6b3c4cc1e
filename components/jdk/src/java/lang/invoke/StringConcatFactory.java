package java.lang.invoke;

/** Bootstrap methods of string concatenation; the translator turns it into appends and never calls these. */
public final class StringConcatFactory {
    private StringConcatFactory() {
    }

    public static CallSite makeConcat(MethodHandles.Lookup lookup, String name, MethodType concatType) {
        throw new UnsupportedOperationException("concatenation is resolved when the image is built");
    }

    public static CallSite makeConcatWithConstants(MethodHandles.Lookup lookup, String name, MethodType concatType, String recipe, Object... constants) {
        throw new UnsupportedOperationException("concatenation is resolved when the image is built");
    }
}
