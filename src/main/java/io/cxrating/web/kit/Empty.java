package io.cxrating.web.kit;

/** States what is missing, and the next step. */
public record Empty(String title, String text) {}
