/**
 * Which rows a question selects, as SQL with bound parameters, and the cells that it cuts them
 * into. No text of a user becomes SQL.
 */
package io.cxrating.tally.duckdb.selection;
