package io.cxrating.source;

import org.jspecify.annotations.Nullable;

/**
 * The use of a source by a key.
 *
 * @param unit the ledger's number of the unit that the key is limited to; null if it is unlimited
 */
public record SourceUse(String source, @Nullable Integer unit) {}
