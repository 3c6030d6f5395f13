package io.cxrating.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.regex.Pattern;

/** Explains why a text is not JSON, without the name of a class or setting of a library. */
public final class JsonSyntax {
  /** The part of a message that names something of the library, in backquotes. */
  private static final Pattern LIBRARY = Pattern.compile("[:;(,]?[^:;(,]*`.*");

  private JsonSyntax() {}

  /** The reason why a text could not be parsed. */
  public static String reason(JsonProcessingException wrong) {
    return switch (wrong) {
      case StreamConstraintsException limit ->
          "it is nested too deeply, or has a name or number that is too long";
      case JsonEOFException end -> "it ends unexpectedly";
      case MismatchedInputException more -> "it has content after its end";
      default -> ofMessage(wrong.getOriginalMessage());
    };
  }

  private static String ofMessage(String message) {
    String line = message == null ? "" : message.lines().findFirst().orElse("");
    String reason = LIBRARY.matcher(line).replaceFirst("").strip();
    return reason.isEmpty() ? "it is malformed" : reason;
  }
}
