package io.cxrating.web.kit;

import io.cxrating.standard.model.StandardHistory;
import io.vertx.core.json.JsonArray;

/** The bands of a standard, as the charts read them. */
public final class Bands {
  private Bands() {}

  /** {@code [["great",90],["good",75]]}, descending as a standard has them. */
  public static String json(StandardHistory history, int version) {
    JsonArray bands = new JsonArray();
    history
        .version(version)
        .orElseThrow()
        .content()
        .bands()
        .forEach(band -> bands.add(new JsonArray().add(band.name()).add(band.from())));
    return bands.encode();
  }
}
