package io.cxrating.standard.publishing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.cxrating.standard.file.StandardFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A published version on the wire.
 *
 * @param effectiveFrom first local date on which it may be in force, null: from the beginning
 * @param versions all versions of the standard, where the standard itself is asked for
 * @param content what it declares, in canonical form; not in lists
 */
public record StandardView(
    String key,
    String name,
    int version,
    String digest,
    LocalDate effectiveFrom,
    Instant publishedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) List<StandardView> versions,
    @JsonInclude(JsonInclude.Include.NON_NULL) JsonNode content) {

  static StandardView of(String key, StandardVersion version) {
    JsonNode content = StandardFormat.JSON.tree(version.content);
    return new StandardView(
        key,
        content.get("metadata").get("name").asText(),
        version.version,
        version.digest,
        version.effectiveFrom,
        version.publishedAt,
        null,
        content);
  }

  /** Without its content, for lists. */
  StandardView listed() {
    return new StandardView(key, name, version, digest, effectiveFrom, publishedAt, null, null);
  }

  StandardView with(List<StandardView> versions) {
    return new StandardView(
        key, name, version, digest, effectiveFrom, publishedAt, versions, content);
  }
}
