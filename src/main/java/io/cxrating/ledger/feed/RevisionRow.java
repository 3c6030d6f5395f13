package io.cxrating.ledger.feed;

import io.cxrating.ledger.kind.RowKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a row as the ledger stores it.
 *
 * @param supersedes the row of the revision before this one, which no longer counts; null for the
 *     first
 * @param localDate the day in the time zone of the unit
 * @param values the values of the columns of {@link RowKind#projected()}, in that order; null for
 *     no value
 */
public record RevisionRow(
    long rowId,
    @Nullable Long supersedes,
    int unitId,
    RowCustomer customer,
    LocalDate localDate,
    NamedInteraction interaction,
    List<@Nullable Object> values) {}
