/**
 * Publishes a standard and reports the ratings that this restates. It depends on standards and
 * ratings, not the reverse.
 */
@NullMarked
package io.cxrating.restatement;

import org.jspecify.annotations.NullMarked;
