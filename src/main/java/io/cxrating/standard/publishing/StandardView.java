package io.cxrating.standard.publishing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.cxrating.standard.file.StandardFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A published version on the wire.
 *
 * @param effectiveFrom first local date on which it may be in force, null: from the beginning
 * @param versions all versions of the standard, if the standard itself is requested
 * @param content its content in canonical form; absent in lists
 */
@Schema(
    examples =
        """
        {"key":"it-service-desk","name":"IT service desk","version":1,\
        "digest":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",\
        "effectiveFrom":null,"publishedAt":"2016-03-01T09:30:00Z"}""")
public record StandardView(
    String key,
    String name,
    int version,
    String digest,
    @Nullable LocalDate effectiveFrom,
    Instant publishedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<StandardView> versions,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(type = SchemaType.OBJECT, implementation = Object.class)
        @Nullable JsonNode content) {

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

  /** The version without its content, for lists. */
  StandardView listed() {
    return new StandardView(key, name, version, digest, effectiveFrom, publishedAt, null, null);
  }

  StandardView with(List<StandardView> versions) {
    return new StandardView(
        key, name, version, digest, effectiveFrom, publishedAt, versions, content);
  }
}
