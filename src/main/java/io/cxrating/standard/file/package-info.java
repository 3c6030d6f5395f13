/**
 * Reads and writes a standard as YAML or JSON. Reading is strict and reports the line of an error.
 */
@NullMarked
package io.cxrating.standard.file;

import org.jspecify.annotations.NullMarked;
