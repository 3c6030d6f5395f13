/**
 * What all operations share: declared parameters and their strict reading, formats, CSV, caching
 * headers and their description. It knows no figure.
 */
package io.cxrating.wire;
