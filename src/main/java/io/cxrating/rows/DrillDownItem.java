package io.cxrating.rows;

import java.time.Instant;

/**
 * One interaction and how it stands to a criterion; its customer is nobody's to read.
 *
 * @param observed what was observed, null where nothing was
 */
public record DrillDownItem(
    String source,
    String id,
    String unit,
    String touchpoint,
    Instant occurredAt,
    String category,
    String channel,
    DrillDownRequest.Result result,
    Object observed) {}
