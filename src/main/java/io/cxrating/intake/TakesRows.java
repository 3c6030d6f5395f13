package io.cxrating.intake;

import io.cxrating.intake.parsing.RawReference;
import io.cxrating.intake.parsing.RowField;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares which rows a resource accepts, for the description of the API. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface TakesRows {
  /** The name of the field that holds the kind. */
  String KIND = "KIND";

  /** The class whose field {@value #KIND} is the kind. */
  Class<?> kind();

  /** The fields that are read. */
  Class<? extends RowField> fields();

  /** The fields without which a row is rejected. */
  String[] required();

  /**
   * The field that is an object: {@code facts}, or {@link RawReference#INTERACTION}; empty for
   * none.
   */
  String object() default "";

  /** A row as JSON. */
  String example();

  /** The name of the example. */
  String exampleName();

  /** The summary of posting; by default a sentence with the plural of the kind. */
  String post() default "";

  /** The description of posting. */
  String description();
}
