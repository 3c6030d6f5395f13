package io.cxrating.figures;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.cxrating.tally.Trait;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The parameters of a figure that splits its slice by traits. */
public interface Split {
  /** The traits that units are adjusted for; empty for none. */
  Set<Trait> adjust();

  /** The traits that rows are split by. */
  @JsonIgnore
  default List<Trait> rowTraits() {
    return List.of();
  }

  /** All traits by which the figure splits. */
  @JsonIgnore
  default SortedSet<Trait> allTraits() {
    SortedSet<Trait> all = new TreeSet<>(adjust());
    all.addAll(rowTraits());
    return all;
  }
}
