/**
 * Answers the questions of the tally from DuckDB. Another engine would replace this package and the
 * projection.
 */
@NullMarked
package io.cxrating.tally.duckdb;

import org.jspecify.annotations.NullMarked;
