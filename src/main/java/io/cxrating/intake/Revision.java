package io.cxrating.intake;

import java.time.Instant;

/** When which revision of a row came in. */
public record Revision(int revision, Instant receivedAt) {}
