package io.cxrating.tally;

import java.time.LocalDate;

/**
 * The cell of a tally: one value for each thing that the query cuts by, null for what it does not
 * cut by, and for interactions without a category or channel.
 *
 * @param unitRow the row that the query's map gives the unit
 * @param periodStart first day of the period
 * @param category key of the category
 * @param channel channel as posted
 */
public record TallyKey(Integer unitRow, LocalDate periodStart, String category, String channel) {}
