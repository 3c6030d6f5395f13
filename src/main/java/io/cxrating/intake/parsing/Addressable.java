package io.cxrating.intake.parsing;

/** Whether a text can be one part of an address, so that what it names can be reached. */
public final class Addressable {
  private Addressable() {}

  /** False for {@code .} and {@code ..}, which clients remove, and for control characters. */
  public static boolean is(String text) {
    return !text.equals(".")
        && !text.equals("..")
        && text.codePoints().noneMatch(Character::isISOControl);
  }
}
