package io.cxrating.dashboard;

/** What is missing, and the next step. */
record Empty(String title, String text) {}
