package io.cxrating.projection;

import io.cxrating.projection.table.Catalogue;
import io.cxrating.projection.table.FactTables;
import java.sql.Connection;

/**
 * One consistent state of the projection. Valid only inside {@link Projection#read}, for one
 * thread.
 *
 * @param connection in a transaction that sees this state
 * @param watermark number of ledger changes applied; equal watermarks mean equal content
 * @param catalogue units, standards and instruments as of the watermark
 * @param tables the tables of facts as of the watermark
 * @param groups replicate groups of the ledger, 0 if each customer is a group
 * @param cancellation ends the statements of the connection
 */
public record Snapshot(
    Connection connection,
    long watermark,
    Catalogue catalogue,
    FactTables tables,
    int groups,
    Cancellation cancellation) {}
