/**
 * The page of a standard: criteria with their attainment, versions and findings. It links to drafts
 * and outcomes.
 */
@NullMarked
package io.cxrating.web.standard;

import org.jspecify.annotations.NullMarked;
