package io.cxrating.tally;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A second engine that counts facts in a list. Units, standards and the watermark come from another
 * engine.
 *
 * @param coarsestGroups number of groups fixed with the ledger; 0: every customer is a group
 * @param facts by standard
 */
public record PlainTallies(
    Tallies catalogue, int coarsestGroups, Map<String, List<PlainFact>> facts) implements Tallies {

  @Override
  public <T> T read(Function<Tally, T> question) {
    return catalogue.read(view -> question.apply(new PlainTally(view, coarsestGroups, facts)));
  }

  @Override
  public long watermark() {
    return catalogue.watermark();
  }
}
