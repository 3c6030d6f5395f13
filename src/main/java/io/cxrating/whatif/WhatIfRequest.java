package io.cxrating.whatif;

import com.fasterxml.jackson.databind.JsonNode;
import io.cxrating.figures.Slice;
import io.cxrating.figures.Trait;
import io.cxrating.figures.rated.RatingRequest;
import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.cxrating.standard.file.StandardFormat;
import io.cxrating.standard.file.StandardReader;
import io.cxrating.standard.model.Standard;
import io.cxrating.wire.Format;
import io.cxrating.wire.Parameter;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.QueryParameters;
import io.cxrating.wire.Value;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A draft of a standard, and the ratings that it is asked about.
 *
 * @param ratings as of a request for ratings; its standard is that of the draft
 */
record WhatIfRequest(Standard draft, RatingRequest ratings) {
  /** The parameters of ratings, but for those that no difference has a use for. */
  static final Parameters QUERY =
      RatingRequest.PARAMETERS.without(
          Format.PARAMETER,
          RatingRequest.METHOD,
          RatingRequest.MONITORING,
          RatingRequest.MEASURES,
          Trait.ADJUST);

  private static final Parameter<String> OF_DRAFT =
      Parameter.optional("standard", Value.text(), "The key of the draft", "it-service-desk");

  /** All that can be in an address: with a draft as YAML. */
  static final Parameters PARAMETERS =
      QUERY.without(Slice.STANDARD).and(OF_DRAFT, Format.PARAMETER);

  /** What can be in the address of a request that has its query in the body. */
  static final Parameters BESIDE_BODY = Parameters.of(Format.PARAMETER);

  private static final Set<String> FIELDS = Set.of("standard", "query");

  WhatIfRequest {
    if (!draft.key().equals(ratings.slice().standard())) {
      throw QueryParameters.invalid(
          "standard",
          "The draft is of " + draft.key() + "; what it would change are ratings of the same key");
    }
  }

  /** A draft alone; the query is that of the address. */
  static WhatIfRequest of(Standard draft, Map<String, List<String>> query) {
    Map<String, List<String>> values = new HashMap<>(query);
    values.remove("format");
    values.putIfAbsent("standard", List.of(draft.key()));
    return new WhatIfRequest(draft, RatingRequest.of(new QueryParameters(values, QUERY)));
  }

  /** Draft and query in one tree. */
  static WhatIfRequest of(JsonNode body) {
    if (!body.isObject()) {
      throw new ProblemException(ProblemCode.INVALID, "Expected {\"standard\": …, \"query\": {…}}");
    }
    body.fieldNames()
        .forEachRemaining(
            name -> {
              if (!FIELDS.contains(name)) {
                throw QueryParameters.invalid(name, "Only standard and query are possible");
              }
            });
    if (!body.hasNonNull("standard")) {
      throw QueryParameters.invalid("standard", "The draft is missing");
    }
    return of(draft(body.get("standard")), query(body.path("query")));
  }

  private static Standard draft(JsonNode draft) {
    return draft.isTextual()
        ? StandardReader.read(
            draft.textValue().getBytes(StandardCharsets.UTF_8), StandardFormat.YAML)
        : StandardReader.read(draft);
  }

  private static Map<String, List<String>> query(JsonNode query) {
    if (!query.isObject() && !query.isMissingNode() && !query.isNull()) {
      throw QueryParameters.invalid("query", "Expected parameters of ratings by name");
    }
    Map<String, List<String>> values = new HashMap<>();
    query
        .properties()
        .forEach(
            parameter -> {
              if (parameter.getValue().isContainerNode()) {
                throw QueryParameters.invalid(
                    "query." + parameter.getKey(), "Expected a text, a number or a truth value");
              }
              if (!parameter.getValue().isNull()) {
                values.put(parameter.getKey(), List.of(parameter.getValue().asText()));
              }
            });
    return values;
  }

  WhatIfRequest withUnit(String resolved) {
    return new WhatIfRequest(draft, ratings.withUnit(resolved));
  }
}
