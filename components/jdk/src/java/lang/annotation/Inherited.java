package java.lang.annotation;

/** The annotation holds for subclasses too. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.ANNOTATION_TYPE)
public @interface Inherited {
}
