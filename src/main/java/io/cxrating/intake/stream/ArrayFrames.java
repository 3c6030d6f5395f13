package io.cxrating.intake.stream;

import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;

/**
 * {@code application/json}: a row is an element of the array, or the only object. The body is split
 * at commas outside of strings and brackets, so that a broken element leaves the others readable.
 */
final class ArrayFrames extends RowFrames {
  private enum State {
    BEFORE,
    FIRST_ELEMENT,
    ELEMENT,
    UNCLOSED,
    AFTER,
    END
  }

  private State state = State.BEFORE;
  private boolean inArray;
  private int depth;
  private boolean inString;
  private boolean escaped;

  ArrayFrames(InputStream in) {
    super(in);
  }

  @Override
  boolean next() throws IOException {
    if (state == State.BEFORE) {
      begin();
    }
    return switch (state) {
      case FIRST_ELEMENT, ELEMENT -> element();
      case UNCLOSED -> {
        state = State.END;
        yield broken();
      }
      case AFTER -> {
        state = State.END;
        yield skipSpace() && broken();
      }
      case BEFORE, END -> false;
    };
  }

  private void begin() throws IOException {
    window.skipByteOrderMark();
    if (!skipSpace()) {
      state = State.END;
      return;
    }
    byte first = window.bytes[window.position];
    if (first != '[' && first != '{') {
      throw new ProblemException(
          ProblemCode.BAD_REQUEST, "The body is neither a JSON object nor a JSON array");
    }
    inArray = first == '[';
    if (inArray) {
      window.position++;
    }
    state = State.FIRST_ELEMENT;
  }

  private boolean element() throws IOException {
    boolean tooLarge = false;
    boolean any = skipSpace();
    window.forget();
    while (window.fill()) {
      byte b = window.bytes[window.position];
      if (any && ends(b)) {
        return close(b, tooLarge);
      }
      window.position++;
      if (window.overflows()) {
        tooLarge = true;
        window.forget();
      }
    }
    return unclosed(tooLarge);
  }

  /** Whether the element ends at {@code b}; tracks strings and brackets on the way. */
  private boolean ends(byte b) {
    if (inString) {
      inString = escaped || b != '"';
      escaped = !escaped && b == '\\';
      return false;
    }
    switch (b) {
      case '"' -> inString = true;
      case '{', '[' -> depth++;
      case '}', ']' -> {
        if (depth == 0) {
          return inArray && b == ']';
        }
        depth--;
      }
      case ',' -> {
        return inArray && depth == 0;
      }
      default -> {
        // part of a number, a literal or space
      }
    }
    return false;
  }

  private boolean close(byte last, boolean tooLarge) throws IOException {
    int end = window.position++;
    boolean first = state == State.FIRST_ELEMENT;
    state = last == ']' ? State.AFTER : State.ELEMENT;
    frame(window.mark, end, tooLarge);
    if (first && last == ']' && length() == 0 && !tooLarge) {
      return next();
    }
    return true;
  }

  private boolean unclosed(boolean tooLarge) {
    boolean complete = depth == 0 && !inString;
    state = inArray && complete ? State.UNCLOSED : State.END;
    frame(window.mark, window.position, tooLarge);
    if (length() == 0 && !tooLarge) {
      state = State.END;
      return broken();
    }
    return true;
  }

  private boolean skipSpace() throws IOException {
    while (window.fill()) {
      if (!isSpace(window.bytes[window.position])) {
        return true;
      }
      window.position++;
      window.forget();
    }
    return false;
  }
}
