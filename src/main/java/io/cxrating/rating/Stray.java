package io.cxrating.rating;

import java.time.LocalDate;

/**
 * Interactions so far from all others that the days of a slice leave them out.
 *
 * @param interactions how many there are
 * @param from the first local date of one of them
 * @param to first local date after the last of them
 */
public record Stray(long interactions, LocalDate from, LocalDate to) {}
