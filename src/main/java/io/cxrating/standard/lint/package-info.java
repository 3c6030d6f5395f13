/**
 * Rules that advise on a standard, one class each. A finding never causes rejection of a standard.
 */
@NullMarked
package io.cxrating.standard.lint;

import org.jspecify.annotations.NullMarked;
