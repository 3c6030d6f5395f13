package io.cxrating.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.regex.Pattern;

/** Why a text is not JSON, in words that name no class or setting of a library. */
public final class JsonSyntax {
  /** The part of a message that names something of the library, which stands in backquotes. */
  private static final Pattern LIBRARY = Pattern.compile("[:;(,]?[^:;(,]*`.*");

  private JsonSyntax() {}

  /** The reason for which a tree could not be read. */
  public static String reason(JsonProcessingException wrong) {
    return switch (wrong) {
      case StreamConstraintsException limit ->
          "it is nested too deep, or has a name or a number that is too long";
      case JsonEOFException end -> "it ends too early";
      case MismatchedInputException more -> "there is more after its end";
      default -> ofMessage(wrong.getOriginalMessage());
    };
  }

  private static String ofMessage(String message) {
    String line = message == null ? "" : message.lines().findFirst().orElse("");
    String reason = LIBRARY.matcher(line).replaceFirst("").strip();
    return reason.isEmpty() ? "it is malformed" : reason;
  }
}
