/**
 * Shared by all operations: declared parameters and their strict reading, formats, CSV, caching
 * headers and their description. It depends on no figure.
 */
@NullMarked
package io.cxrating.wire;

import org.jspecify.annotations.NullMarked;
