/**
 * The kernel of all figures: the declaration of a figure, the engine that answers it in every
 * format, and the context of a question with its slice, days and versions. It depends on no figure.
 */
@NullMarked
package io.cxrating.figures;

import org.jspecify.annotations.NullMarked;
