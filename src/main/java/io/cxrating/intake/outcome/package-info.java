/**
 * The contract of an outcome: its fields, checks, table and correction. An outcome is something
 * that a customer achieves later.
 */
@NullMarked
package io.cxrating.intake.outcome;

import org.jspecify.annotations.NullMarked;
