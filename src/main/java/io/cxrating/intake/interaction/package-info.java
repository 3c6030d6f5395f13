/**
 * The contract of an observed interaction: its fields, checks, table and correction. It also
 * explains one interaction criterion by criterion.
 */
package io.cxrating.intake.interaction;
