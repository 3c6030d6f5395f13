/** The pages that list interactions and explain one. They link back to the figure. */
@NullMarked
package io.cxrating.web.rows;

import org.jspecify.annotations.NullMarked;
