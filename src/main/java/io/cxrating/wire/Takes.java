package io.cxrating.wire;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Field;

/**
 * Declares which query parameters an operation accepts: those in the field {@value #FIELD} of a
 * class. An operation without this annotation accepts none.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Takes {
  /** The name of the field. */
  String FIELD = "PARAMETERS";

  /** The class that declares them. */
  Class<?> value();

  /** Finds the parameters that a class declares. */
  final class Declared {
    private Declared() {}

    static Parameters by(Class<?> type) {
      try {
        Field field = type.getDeclaredField(FIELD);
        field.setAccessible(true);
        return (Parameters) field.get(null);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(type + " declares no " + FIELD, e);
      }
    }
  }
}
