package io.cxrating.rows;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cxrating.figures.row.ListedInteraction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One interaction with its result of a criterion; without its customer.
 *
 * @param observed the observed value; null for none
 */
@Schema(
    examples =
        """
        {"source":"servicenow","id":"0000045","unit":"group-56","touchpoint":"resolution",\
        "occurredAt":"2016-02-29T01:16:00Z","category":"when-you-can","channel":"phone",\
        "result":"MISSED","observed":false}""")
public record DrillDownItem(
    @JsonUnwrapped ListedInteraction listed,
    DrillDownRequest.Result result,
    @Nullable Object observed) {}
