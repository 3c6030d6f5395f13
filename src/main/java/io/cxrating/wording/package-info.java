/**
 * Every text that readers see, in one bundle, and the numbers within sentences. A translation adds
 * one file.
 */
@NullMarked
package io.cxrating.wording;

import org.jspecify.annotations.NullMarked;
