/** The page that tries a draft of a standard. Nothing is stored. */
@NullMarked
package io.cxrating.web.draft;

import org.jspecify.annotations.NullMarked;
