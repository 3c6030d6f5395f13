package io.cxrating.intake;

import java.time.Instant;

/** A revision of a row, with the time when it was received. */
public record Revision(int revision, Instant receivedAt) {}
