package io.cxrating.web.slice;

import io.cxrating.web.kit.Numerals;
import java.util.List;
import java.util.stream.Stream;

/** A switch of the page: one of few values, each a link. */
public record Choices(String label, List<Switch> switches) {

  /** Of very many positions the first and the current one, and that there are others. */
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
