package io.cxrating.web.slice;

/** One position of a switch. */
public record Switch(String text, String href, boolean current) {}
