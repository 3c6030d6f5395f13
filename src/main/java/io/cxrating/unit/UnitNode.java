package io.cxrating.unit;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One unit of the organisation.
 *
 * @param id its number in the ledger, which never changes
 * @param parent key of the parent, null for a root
 * @param timeZone its own zone, null if it is inherited
 */
public record UnitNode(
    int id, String key, String name, @Nullable String parent, @Nullable ZoneId timeZone) {}
