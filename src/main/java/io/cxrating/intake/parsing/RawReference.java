package io.cxrating.intake.parsing;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.cxrating.problem.ProblemCode;
import java.io.IOException;

/** The interaction that a row names, by source and id. Reused. */
public final class RawReference implements RawObject {
  /** The field that holds it. */
  public static final String INTERACTION = "interaction";

  private String source;
  private String id;
  private boolean present;

  @Override
  public void clear() {
    source = null;
    id = null;
    present = false;
  }

  @Override
  public void read(JsonParser json) throws IOException, RowRefusal {
    present = true;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      switch (json.currentName()) {
        case "source" -> source = text(json, source, "source");
        case "id" -> id = text(json, id, "id");
        default ->
            throw new RowRefusal(
                ProblemCode.UNKNOWN_FIELD,
                path(json.currentName()),
                "An interaction is named by source and id");
      }
    }
  }

  private static String text(JsonParser json, String before, String name)
      throws IOException, RowRefusal {
    JsonToken token = json.nextToken();
    if (before != null) {
      throw new RowRefusal(ProblemCode.MALFORMED, path(name), "The field is there twice");
    }
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    if (token != JsonToken.VALUE_STRING) {
      throw new RowRefusal(ProblemCode.WRONG_TYPE, path(name), "This is to be a text");
    }
    return json.getText();
  }

  /** Refuses half a name, and one that no interaction can have. */
  public void check() throws RowRefusal {
    if (present) {
      check(source, "source");
      check(id, "id");
    }
  }

  private static void check(String text, String name) throws RowRefusal {
    if (text == null) {
      throw new RowRefusal(ProblemCode.MISSING_FIELD, path(name), "This field is required");
    }
    FieldChecks.checkAddressable(text, path(name));
  }

  /** The source of the interaction, null where none is named. */
  public String source() {
    return source;
  }

  /** Its id, null where none is named. */
  public String id() {
    return id;
  }

  private static String path(String name) {
    return INTERACTION + "." + name;
  }
}
