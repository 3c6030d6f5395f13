package io.cxrating.web.kit;

import io.cxrating.standard.model.StandardHistory;
import io.vertx.core.json.JsonArray;

/** The bands of a standard, in the format of the charts. */
public final class Bands {
  private Bands() {}

  /** {@code [["great",90],["good",75]]}, in descending order as in the standard. */
  public static String json(StandardHistory history, int version) {
    JsonArray bands = new JsonArray();
    history
        .version(version)
        .orElseThrow()
        .content()
        .thresholds()
        .bands()
        .forEach(band -> bands.add(new JsonArray().add(band.name()).add(band.from())));
    return bands.encode();
  }
}
