/**
 * The contract of an outcome: its fields, checks, table and correction. An outcome says what a
 * customer achieved later.
 */
package io.cxrating.intake.outcome;
