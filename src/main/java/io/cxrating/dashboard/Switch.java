package io.cxrating.dashboard;

/** One position of a switch. */
record Switch(String text, String href, boolean current) {}
