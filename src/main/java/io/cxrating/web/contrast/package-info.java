/**
 * The pages about rating and survey: the survey's figures, the response, and the interactions that
 * contradict an answer.
 */
@NullMarked
package io.cxrating.web.contrast;

import org.jspecify.annotations.NullMarked;
