package io.cxrating.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A revision of a row.
 *
 * @param receivedAt when it was received
 * @param asOf when its source knew it; null if neither the row nor an earlier one stated it
 */
public record Revision(int revision, Instant receivedAt, @Nullable Instant asOf) {}
