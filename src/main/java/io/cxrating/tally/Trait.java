package io.cxrating.tally;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A property of interactions that selects and splits them: the category, the channel, or an
 * attribute that the standard declares.
 *
 * @param name as in parameters and answers: {@code category}, {@code channel}, or {@code
 *     attribute.} and the key of the attribute
 */
@Schema(implementation = String.class)
public record Trait(@JsonValue String name) implements Comparable<Trait> {
  /** The customers' category. */
  public static final Trait CATEGORY = new Trait("category");

  /** The channel of the interaction. */
  public static final Trait CHANNEL = new Trait("channel");

  /** The value that stands for the rest of an attribute with more values than it declares. */
  public static final String OTHER = "OTHER";

  private static final String ATTRIBUTES = "attribute.";

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Trait {
    if (!name.equals("category") && !name.equals("channel") && !name.startsWith(ATTRIBUTES)) {
      throw new IllegalArgumentException("No interaction has a " + name);
    }
  }

  /** The attribute with that key. */
  public static Trait attribute(String key) {
    return new Trait(ATTRIBUTES + key);
  }

  /** The key of the attribute; null for category and channel. */
  public @Nullable String attribute() {
    return name.startsWith(ATTRIBUTES) ? name.substring(ATTRIBUTES.length()) : null;
  }

  /** Category, channel, then the attributes by key. */
  @Override
  public int compareTo(Trait other) {
    return Comparator.comparing((Trait trait) -> trait.attribute() != null)
        .thenComparing(Trait::name)
        .compare(this, other);
  }
}
