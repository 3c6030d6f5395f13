package io.cxrating.web.slice;

import io.cxrating.web.kit.Numerals;
import java.util.List;
import java.util.stream.Stream;

/** A group of links, one for each of a few values. */
public record Choices(String label, List<Switch> switches) {

  /**
   * If there are very many positions, only the first ones and the current one, and a label that
   * says so.
   */
  public static Choices of(String label, List<Switch> all, Numerals numerals) {
    if (all.size() <= Turning.MOST) {
      return new Choices(label, all);
    }
    List<Switch> first = all.subList(0, Turning.MOST);
    Stream<Switch> current = all.stream().skip(Turning.MOST).filter(Switch::current);
    return new Choices(
        numerals
            .texts()
            .say("choicesShown", label, numerals.count(Turning.MOST), numerals.count(all.size())),
        Stream.concat(first.stream(), current).toList());
  }
}
