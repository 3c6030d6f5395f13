/**
 * The experience standard as values: touchpoints, criteria, measures, targets, outcomes and
 * versions over time. A judgement applies it to facts.
 */
@NullMarked
package io.cxrating.standard.model;

import org.jspecify.annotations.NullMarked;
