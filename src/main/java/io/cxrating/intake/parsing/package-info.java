/**
 * Reads one JSON row field by field and reports its problem. It depends on fields and units but on
 * no kind of row.
 */
@NullMarked
package io.cxrating.intake.parsing;

import org.jspecify.annotations.NullMarked;
