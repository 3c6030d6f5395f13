package io.cxrating.wire;

import java.util.function.Function;

/**
 * A column of a table.
 *
 * @param name its name in the header
 * @param value the value of a row: a text, a number, a truth value, a list of these, or null
 */
public record Column<R>(String name, Function<R, Object> value) {}
