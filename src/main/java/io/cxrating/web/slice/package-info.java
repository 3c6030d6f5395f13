/**
 * The filter of a page: slice, search, choices and paging of long lists. Each link keeps the other
 * parameters.
 */
@NullMarked
package io.cxrating.web.slice;

import org.jspecify.annotations.NullMarked;
