/**
 * Sign-in, sign-out, sessions and error pages. A reader returns to the address that asked for the
 * sign-in.
 */
@NullMarked
package io.cxrating.web.signin;

import org.jspecify.annotations.NullMarked;
