/**
 * Selects the rows of a question, scores criteria and assigns cells, as SQL with bound parameters.
 * User text never becomes SQL.
 */
@NullMarked
package io.cxrating.tally.duckdb.selection;

import org.jspecify.annotations.NullMarked;
