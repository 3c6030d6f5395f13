package io.cxrating.intake;

import io.cxrating.intake.parsing.RawReference;
import io.cxrating.intake.parsing.RowField;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says of the operation that takes rows in what a row has, for the description of the API. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface TakesRows {
  /** The name of a row in the description. */
  String name();

  /** The fields that are read. */
  Class<? extends RowField> fields();

  /** Those of them without which a row is refused. */
  String[] required();

  /** The field that is an object: {@code facts}, or {@link RawReference#INTERACTION}. */
  String object();
}
