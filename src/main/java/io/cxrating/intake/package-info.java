/**
 * Shared by all kinds of posted rows: reports, corrections, description and lookup. The packages
 * below parse rows, write them and define one kind each.
 */
@NullMarked
package io.cxrating.intake;

import org.jspecify.annotations.NullMarked;
