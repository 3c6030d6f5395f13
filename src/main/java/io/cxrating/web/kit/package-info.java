/**
 * Shared parts of all pages: frame, menu, assets, formatting, and in-process requests to the API.
 * It depends on no page.
 */
@NullMarked
package io.cxrating.web.kit;

import org.jspecify.annotations.NullMarked;
