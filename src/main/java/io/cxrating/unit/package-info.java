/** The tree of the organisation whose units are rated. Units are named by key and never deleted. */
@NullMarked
package io.cxrating.unit;

import org.jspecify.annotations.NullMarked;
