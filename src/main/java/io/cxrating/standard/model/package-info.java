/**
 * The experience standard as values: touchpoints, criteria, measures, targets, outcomes and
 * versions over time. A judgement applies it to facts.
 */
package io.cxrating.standard.model;
