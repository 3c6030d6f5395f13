package io.cxrating.web.slice;

import io.cxrating.figures.CaseMix;
import io.cxrating.figures.Dimension;
import io.cxrating.standard.model.Attribute;
import io.cxrating.tally.Trait;
import io.cxrating.wire.Parameter;
import io.cxrating.wire.Value;
import io.cxrating.wording.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The traits of customers that a comparison of units can be adjusted for.
 *
 * @param word its value in the address of a page
 * @param parameter its value in the API
 */
public record Mix(String word, String parameter) {
  private static final Mix CATEGORY = new Mix("category", "category");
  private static final Mix CHANNEL = new Mix("channel", "channel");
  private static final Mix BOTH = new Mix("both", "category,channel");
  private static final List<Mix> FIXED = List.of(CATEGORY, CHANNEL, BOTH);

  /** The traits that a page adjusts for. */
  public static final Parameter<Mix> ADJUST =
      Parameter.optional(
          CaseMix.ADJUST.name(),
          Value.words(FIXED.stream().map(Mix::word).toList(), Mix::find)
              .orMatching(Dimension.ATTRIBUTES, "attribute.<key>"),
          "Mix of customers that units are adjusted to",
          "category");

  private static @Nullable Mix find(String word) {
    return word.matches(Dimension.ATTRIBUTES)
        ? new Mix(word, word)
        : FIXED.stream().filter(each -> each.word.equals(word)).findFirst().orElse(null);
  }

  /** Those that a slice allows: it has more than one value of each of their traits. */
  public static List<Mix> of(PageSlice slice) {
    Stream<Mix> attributes =
        slice.history().attributes().stream()
            .filter(Attribute::caseMix)
            .map(attribute -> "attribute." + attribute.key())
            .map(word -> new Mix(word, word));
    return Stream.concat(FIXED.stream(), attributes).filter(mix -> !mix.isFixed(slice)).toList();
  }

  private boolean isFixed(PageSlice slice) {
    return Arrays.stream(parameter.split(","))
        .anyMatch(trait -> slice.filter().customers().values(new Trait(trait)).size() == 1);
  }

  /** The one for readers who choose none; null if the slice allows neither needs nor channels. */
  public static @Nullable Mix usual(PageSlice slice) {
    return of(slice).stream()
        .filter(mix -> !mix.equals(CATEGORY) || !slice.history().categories().isEmpty())
        .filter(mix -> mix.equals(CATEGORY) || mix.equals(CHANNEL))
        .findFirst()
        .orElse(null);
  }

  /** Its name for readers; an attribute has that of the standard. */
  public String text(Wording texts) {
    return switch (word) {
      case "category" -> texts.say("mixOfNeeds");
      case "channel" -> texts.say("mixOfChannels");
      case "both" -> texts.say("mixOfBoth");
      default -> word.substring(word.indexOf('.') + 1);
    };
  }
}
