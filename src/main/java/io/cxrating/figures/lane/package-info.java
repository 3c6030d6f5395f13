/**
 * Admission of questions by their estimated cost: cheap ones never wait behind expensive ones, and
 * no key fills the lane of the expensive ones. It cancels a question that takes too long, or that
 * no client waits for.
 */
@NullMarked
package io.cxrating.figures.lane;

import org.jspecify.annotations.NullMarked;
