/**
 * The contract of an observed interaction: its fields, checks, table and correction. It also
 * explains one interaction criterion by criterion.
 */
@NullMarked
package io.cxrating.intake.interaction;

import org.jspecify.annotations.NullMarked;
