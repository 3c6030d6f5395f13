/**
 * The sources of posted rows and the units whose keys may use each: claimed by the first key that
 * posts, or declared.
 */
@NullMarked
package io.cxrating.source;

import org.jspecify.annotations.NullMarked;
