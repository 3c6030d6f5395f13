package io.cxrating.unit;

import java.time.ZoneId;

/**
 * One unit of the organisation.
 *
 * @param id the ledger's number of it, stable for life
 * @param parent key of the parent, null for a root
 * @param timeZone its own zone, null where it is inherited
 */
public record UnitNode(int id, String key, String name, String parent, ZoneId timeZone) {}
