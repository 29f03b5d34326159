package shop.stampede.api.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What a query answers if it answers, for its description: the controller's method also returns problems.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Answers {

    Class<?> value();

    /// Whether it is a list of these.
    boolean list() default false;
}
