package io.cxrating.intake.parsing;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.cxrating.intake.write.RowEncoder;
import io.cxrating.problem.ProblemCode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The interaction that a row names, by source and id. Reused. */
public final class RawReference implements RawObject {
  /** The field that holds it. */
  public static final String INTERACTION = "interaction";

  private @Nullable String source;
  private @Nullable String id;
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
                "Unknown field. An interaction reference has the fields `source` and `id`");
      }
    }
  }

  private static @Nullable String text(JsonParser json, @Nullable String before, String name)
      throws IOException, RowRefusal {
    JsonToken token = json.nextToken();
    if (before != null) {
      throw new RowRefusal(ProblemCode.MALFORMED, path(name), "Duplicate field");
    }
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    if (token != JsonToken.VALUE_STRING) {
      throw new RowRefusal(ProblemCode.WRONG_TYPE, path(name), "Expected a text");
    }
    return json.getText();
  }

  /** Rejects an incomplete name, and one that no interaction can have. */
  public void check() throws RowRefusal {
    if (present) {
      check(source, "source");
      check(id, "id");
    }
  }

  private static void check(@Nullable String text, String name) throws RowRefusal {
    if (text == null) {
      throw new RowRefusal(ProblemCode.MISSING_FIELD, path(name), "This field is required");
    }
    FieldChecks.checkAddressable(text, path(name));
  }

  /** Encodes the two columns of the name. */
  public void write(RowEncoder columns) {
    columns.key(source);
    columns.key(id);
  }

  private static String path(String name) {
    return INTERACTION + "." + name;
  }
}
