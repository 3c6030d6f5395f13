package io.cxrating.web.kit;

/** What is missing, and the next step. */
public record Empty(String title, String text) {}
