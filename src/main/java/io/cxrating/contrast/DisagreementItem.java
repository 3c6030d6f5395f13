package io.cxrating.contrast;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cxrating.figures.row.ListedInteraction;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One interaction that contradicts an answer about it; without its customer.
 *
 * @param score of the last answer that contradicts it
 */
@Schema(
    examples =
        """
        {"source":"servicenow","id":"0000045","unit":"group-56","touchpoint":"resolution",\
        "occurredAt":"2016-02-29T01:16:00Z","category":"when-you-can","channel":"phone",\
        "score":2.0,"answeredAt":"2016-03-01T19:12:00Z"}""")
public record DisagreementItem(
    @JsonUnwrapped ListedInteraction listed, double score, Instant answeredAt) {}
