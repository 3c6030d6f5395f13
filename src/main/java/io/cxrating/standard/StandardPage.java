package io.cxrating.standard;

import java.util.List;

/**
 * A page of standards.
 *
 * @param next the cursor of the page behind it, null on the last
 */
record StandardPage(List<StandardView> items, String next) {}
