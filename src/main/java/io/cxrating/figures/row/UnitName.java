package io.cxrating.figures.row;

/** Key and name of a unit in a row. */
public record UnitName(String unit, String unitName) {}
