package io.cxrating.transfer;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The maximum size of the body of an operation, in bytes. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface BodyLimit {
  /** The limit of every operation that does not declare its own. */
  int DEFAULT = 16 << 20;

  /** The limit. */
  int value();
}
