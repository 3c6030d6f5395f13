package io.cxrating.tally.duckdb;

import io.cxrating.standard.model.Judgement;
import io.cxrating.standard.model.StandardHistory;
import io.cxrating.tally.Period;
import io.cxrating.tally.TallyFilter;
import io.cxrating.tally.TallyQuery;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** Random queries about a standard of {@link LedgerFixture}, with every filter and split. */
final class RandomQueries {
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
        random.nextInt(3) == 0,
        random.nextInt(3) == 0);
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
        random.nextInt(4) == 0 ? any("urgent", "calm", "never-declared") : null,
        random.nextInt(4) == 0 ? any("web", "it's", "never seen") : null);
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
