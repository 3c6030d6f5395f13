package io.cxrating.tally.duckdb;

import io.cxrating.standard.model.Judgement;
import io.cxrating.standard.model.StandardHistory;
import io.cxrating.tally.Period;
import io.cxrating.tally.TallyFilter;
import io.cxrating.tally.TallyQuery;
import io.cxrating.tally.Trait;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Random queries about a standard of {@link LedgerFixture}, with every filter and split. */
final class RandomQueries {
  private static final List<Trait> TRAITS =
      List.of(Trait.CATEGORY, Trait.CHANNEL, Trait.attribute("plan"), Trait.attribute("seller"));

  private final SplittableRandom random;
  private final List<Integer> units;

  RandomQueries(SplittableRandom random, List<Integer> units) {
    this.random = random;
    this.units = units;
  }

  TallyQuery next(StandardHistory history) {
    return new TallyQuery(
        history.key(),
        judgement(history),
        filter(),
        rowOfUnit(),
        random.nextBoolean() ? null : Period.values()[random.nextInt(5)],
        traits());
  }

  private List<Trait> traits() {
    List<Trait> traits = new ArrayList<>(TRAITS);
    traits.removeIf(trait -> random.nextInt(3) > 0);
    return traits;
  }

  private Judgement judgement(StandardHistory history) {
    String touchpoint = random.nextInt(4) == 0 ? "asking" : null;
    String criterion = random.nextInt(4) == 0 ? "asking.quick" : null;
    return history.judgement(1 + random.nextInt(2), random.nextBoolean(), touchpoint, criterion);
  }

  private TallyFilter filter() {
    LocalDate from = LedgerFixture.START.plusDays(random.nextInt(LedgerFixture.DAYS) - 5);
    LocalDate to = from.plusDays(random.nextInt(LedgerFixture.DAYS));
    boolean always = random.nextBoolean();
    return new TallyFilter(
        random.nextBoolean() ? null : someUnits(),
        always ? LedgerFixture.START : from,
        always ? LedgerFixture.START.plusDays(LedgerFixture.DAYS) : to,
        restricted());
  }

  private Map<Trait, List<String>> restricted() {
    Map<Trait, List<String>> traits = new HashMap<>();
    restrict(traits, Trait.CATEGORY, "urgent", "calm", "never-declared");
    restrict(traits, Trait.CHANNEL, "web", "it's", "never seen");
    restrict(traits, TRAITS.get(2), "pro", "basic");
    restrict(traits, TRAITS.get(3), "s0", "s4", Trait.OTHER);
    return traits;
  }

  /** Restricts to one value or several, or not at all. */
  private void restrict(Map<Trait, List<String>> traits, Trait trait, String... values) {
    if (random.nextInt(4) == 0) {
      traits.put(
          trait,
          Stream.of(any(values), any(values), any(values))
              .limit(1 + random.nextInt(3))
              .distinct()
              .toList());
    }
  }

  private Set<Integer> someUnits() {
    Set<Integer> some = new HashSet<>();
    units.stream().filter(unit -> random.nextInt(3) == 0).forEach(some::add);
    return some;
  }

  private Map<Integer, Integer> rowOfUnit() {
    int kind = random.nextInt(3);
    if (kind == 0) {
      return null;
    }
    Map<Integer, Integer> row = new HashMap<>();
    for (Integer unit : kind == 1 ? units : someUnits()) {
      row.put(unit, kind == 1 ? 1000 - unit : random.nextInt(3));
    }
    return row;
  }

  private String any(String... values) {
    return values[random.nextInt(values.length)];
  }
}
