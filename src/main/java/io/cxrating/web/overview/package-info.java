/** The first page: the units below the one of the reader. Each row links to its unit. */
@NullMarked
package io.cxrating.web.overview;

import org.jspecify.annotations.NullMarked;
