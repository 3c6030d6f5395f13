/** The pages that list interactions and explain one. They link back to the figure. */
package io.cxrating.web.rows;
