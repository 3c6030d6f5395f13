/** Profiles of inferred emotions at each touchpoint. Emotions are never part of a rating. */
package io.cxrating.emotion;
