/**
 * The filter of a page: slice, search, choices and turning of long lists. Each keeps the others in
 * its links.
 */
package io.cxrating.web.slice;
