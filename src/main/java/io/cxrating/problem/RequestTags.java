package io.cxrating.problem;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Keeps addresses and unknown methods out of the metrics: a request is counted under the path
 * template that it matched, and every other request under one name.
 */
@Singleton
class RequestTags implements MeterFilter {
  static final String UNMATCHED = "UNMATCHED";

  private static final String REQUESTS = "http.server.";
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
  private static final Set<String> NAMES =
      Set.of("/", "root", "NOT_FOUND", "REDIRECTION", "CORS_PREFLIGHT", "UNKNOWN");

  private final OfferedMethods offered;

  RequestTags(OfferedMethods offered) {
    this.offered = offered;
  }

  @Override
  public Meter.Id map(Meter.Id id) {
    if (!id.getName().startsWith(REQUESTS)) {
      return id;
    }
    return id.replaceTags(id.getTags().stream().map(this::bounded).toList());
  }

  private Tag bounded(Tag tag) {
    return switch (tag.getKey()) {
      case "uri" -> isKnown(tag.getValue()) ? tag : Tag.of("uri", UNMATCHED);
      case "method" -> METHODS.contains(tag.getValue()) ? tag : Tag.of("method", "OTHER");
      default -> tag;
    };
  }

  private boolean isKnown(String uri) {
    return NAMES.contains(uri) || offered.isTemplate(uri);
  }
}
