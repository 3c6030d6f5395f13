/** The interactions behind a figure, page by page. It answers {@code GET /interactions}. */
@NullMarked
package io.cxrating.rows;

import org.jspecify.annotations.NullMarked;
