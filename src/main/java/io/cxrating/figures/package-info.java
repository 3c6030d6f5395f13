/**
 * The kernel of all figures: slice, window, versions in force, cells of a question, kept answers,
 * ETags and formats. Every figure stands on it, and it knows none of them.
 */
package io.cxrating.figures;
