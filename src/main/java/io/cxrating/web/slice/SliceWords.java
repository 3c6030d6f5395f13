package io.cxrating.web.slice;

import io.cxrating.unit.UnitNode;
import io.cxrating.web.kit.Numerals;
import io.cxrating.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/** The slice in words, for pages without the form and for print. */
public final class SliceWords {
  private SliceWords() {}

  public static String of(PageSlice slice) {
    Numerals numerals = slice.numerals();
    Wording texts = numerals.texts();
    SliceFilter filter = slice.filter();
    List<String> words = new ArrayList<>();
    words.add(slice.unit().map(UnitNode::name).orElseGet(() -> texts.say("everything")));
    if (filter.from() != null) {
      words.add(texts.say("sinceDay", numerals.day(filter.from())));
    }
    if (filter.to() != null) {
      words.add(texts.say("untilDay", numerals.day(filter.to().minusDays(1))));
    }
    if (filter.touchpoint() != null) {
      words.add(slice.names().touchpoint(filter.touchpoint()));
    }
    filter
        .customers()
        .traits()
        .forEach((trait, values) -> values.forEach(value -> words.add(slice.name(trait, value))));
    return String.join(", ", words);
  }
}
