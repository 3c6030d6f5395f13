/** From which day to which each source has posted rows, so that rows far from that are noticed. */
@NullMarked
package io.cxrating.intake.extent;

import org.jspecify.annotations.NullMarked;
