package io.cxrating.whatif;

import com.fasterxml.jackson.databind.JsonNode;
import io.cxrating.figures.Slice;
import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.cxrating.standard.file.StandardFormat;
import io.cxrating.standard.file.StandardReader;
import io.cxrating.standard.model.Standard;
import io.cxrating.wire.Format;
import io.cxrating.wire.QueryParameters;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A draft of a standard, and the parameters of the ratings to try it with.
 *
 * @param query the values of each parameter
 */
record PostedDraft(Standard draft, Map<String, List<String>> query) {
  private static final Set<String> FIELDS = Set.of("standard", "query");

  /** Checks names and repetitions, and defaults to the draft's standard. */
  PostedDraft {
    query = new HashMap<>(query);
    query.remove(Format.PARAMETER.name());
    query.putIfAbsent(Slice.STANDARD.name(), List.of(draft.key()));
  }

  /** The parameters; unknown ones are rejected. */
  QueryParameters parameters() {
    return new QueryParameters(query, WhatIfs.QUERY);
  }

  /** Draft and query in one tree. */
  static PostedDraft of(JsonNode body) {
    if (!body.isObject()) {
      throw new ProblemException(ProblemCode.INVALID, "Expected {\"standard\": …, \"query\": {…}}");
    }
    body.fieldNames()
        .forEachRemaining(
            name -> {
              if (!FIELDS.contains(name)) {
                throw QueryParameters.invalid(name, "Unknown field. Known fields: standard, query");
              }
            });
    if (!body.hasNonNull("standard")) {
      throw QueryParameters.invalid(
          "standard", "This field is required: the draft of the standard");
    }
    return new PostedDraft(draft(body.get("standard")), query(body.path("query")));
  }

  private static Standard draft(JsonNode draft) {
    return draft.isTextual()
        ? StandardReader.read(
            draft.textValue().getBytes(StandardCharsets.UTF_8), StandardFormat.YAML)
        : StandardReader.read(draft);
  }

  private static Map<String, List<String>> query(JsonNode query) {
    if (!query.isObject() && !query.isMissingNode() && !query.isNull()) {
      throw QueryParameters.invalid("query", "Expected an object of rating parameters");
    }
    Map<String, List<String>> values = new HashMap<>();
    query
        .properties()
        .forEach(
            parameter -> {
              if (parameter.getValue().isContainerNode()) {
                throw QueryParameters.invalid(
                    "query." + parameter.getKey(), "Expected a text, a number or a boolean");
              }
              if (!parameter.getValue().isNull()) {
                values.put(parameter.getKey(), List.of(parameter.getValue().asText()));
              }
            });
    return values;
  }
}
