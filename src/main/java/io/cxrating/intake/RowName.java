package io.cxrating.intake;

/** The name of a row: its source and the id that the source gives it. */
public record RowName(String source, String id) {}
