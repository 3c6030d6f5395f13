/**
 * Reads one JSON row field by field and collects every problem of it. It knows fields and units but
 * no kind of row.
 */
package io.cxrating.intake.parsing;
