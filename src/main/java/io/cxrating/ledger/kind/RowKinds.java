package io.cxrating.ledger.kind;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** The list of kinds: every bean of type {@link RowKind}, ordered by number. */
@Singleton
public class RowKinds {
  private final List<RowKind<?>> all;

  public RowKinds(@All List<RowKind<?>> kinds) {
    all = kinds.stream().sorted(Comparator.<RowKind<?>>comparingInt(RowKind::number)).toList();
    requireDistinct(RowKind::number);
    requireDistinct(RowKind::table);
    requireDistinct(RowKind::wireName);
    if (all.isEmpty() || all.getFirst().number() != 0 || !all.getFirst().isInteraction()) {
      throw new IllegalArgumentException("The kind with the number 0 is that of interactions");
    }
  }

  private void requireDistinct(Function<RowKind<?>, Object> property) {
    List<Object> values = all.stream().map(property).toList();
    if (values.stream().distinct().count() < values.size()) {
      throw new IllegalArgumentException("Two kinds of rows have the same name: " + values);
    }
  }

  /** All kinds; interactions come first. */
  public List<RowKind<?>> all() {
    return all;
  }

  /** The kinds whose rows may name an interaction. */
  public List<RowKind<?>> naming() {
    return all.stream().filter(RowKind::namesInteraction).toList();
  }

  /** The tables of the ledger that hold rows. */
  public List<String> tables() {
    return all.stream().<String>map(RowKind::table).toList();
  }
}
