/**
 * Answers the questions of the tally from DuckDB. Only this package and the projection know SQL of
 * the engine.
 */
package io.cxrating.tally.duckdb;
