/** The first page: the units below the one of the reader. Each row links to its unit. */
package io.cxrating.web.overview;
