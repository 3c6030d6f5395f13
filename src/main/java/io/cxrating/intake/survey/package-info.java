/**
 * The contract of a survey answer and its invitation: fields, checks, table and correction.
 * Invitation and answer arrive as steps of one row.
 */
@NullMarked
package io.cxrating.intake.survey;

import org.jspecify.annotations.NullMarked;
