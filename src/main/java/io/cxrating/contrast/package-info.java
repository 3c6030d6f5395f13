/** The survey beside what was observed: what each can say of the same slice, and what it cannot. */
package io.cxrating.contrast;
