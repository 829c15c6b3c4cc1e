package java.lang.annotation;

/** What all annotation types extend. */
public interface Annotation {
    Class<? extends Annotation> annotationType();
}
