package io.cxrating.dashboard;

import io.cxrating.unit.UnitNode;
import java.util.ArrayList;
import java.util.List;

/** What a slice is about, in words, for pages without the form. */
final class SliceWords {
  private SliceWords() {}

  static String of(PageSlice slice, Numerals numerals, Texts texts) {
    SliceFilter filter = slice.filter();
    List<String> words = new ArrayList<>();
    words.add(slice.unit().map(UnitNode::name).orElseGet(texts::everything));
    if (filter.from() != null) {
      words.add(texts.sinceDay(numerals.day(filter.from())));
    }
    if (filter.to() != null) {
      words.add(texts.untilDay(numerals.day(filter.to().minusDays(1))));
    }
    if (filter.touchpoint() != null) {
      words.add(slice.names().touchpoint(filter.touchpoint()));
    }
    if (filter.category() != null) {
      words.add(slice.names().category(filter.category()));
    }
    if (filter.channel() != null) {
      words.add(filter.channel());
    }
    return String.join(", ", words);
  }
}
