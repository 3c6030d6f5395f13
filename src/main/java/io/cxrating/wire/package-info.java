/** What all operations of the API have in common: parameters, formats, headers, description. */
package io.cxrating.wire;
