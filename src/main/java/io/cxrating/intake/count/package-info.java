/**
 * The contract of counts: numbers of interactions by result, for data of which single interactions
 * are not known. Counts of one criterion and unit never overlap.
 */
@NullMarked
package io.cxrating.intake.count;

import org.jspecify.annotations.NullMarked;
