/** Profiles of inferred emotions at each touchpoint. Emotions are never part of a rating. */
@NullMarked
package io.cxrating.emotion;

import org.jspecify.annotations.NullMarked;
