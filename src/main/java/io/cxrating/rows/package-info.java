/** The interactions behind a figure, page by page. It answers {@code GET /interactions}. */
package io.cxrating.rows;
