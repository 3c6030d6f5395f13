/**
 * The pages about rating and survey. They list what the survey says, who answered and which
 * interactions contradict an answer.
 */
package io.cxrating.web.contrast;
