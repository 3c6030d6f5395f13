package io.cxrating.intake.parsing;

/** Whether a text can be one segment of a path, so that the row that it names can be addressed. */
public final class Addressable {
  private Addressable() {}

  /** False for {@code .} and {@code ..}, which clients remove, and for control characters. */
  public static boolean is(String text) {
    return !text.equals(".")
        && !text.equals("..")
        && text.codePoints().noneMatch(Character::isISOControl);
  }
}
