/**
 * The tables of the projection and the code that writes their rows. One table stores the
 * interactions of a standard, and one each kind of linked row.
 */
@NullMarked
package io.cxrating.projection.table;

import org.jspecify.annotations.NullMarked;
