/** Every text that readers see, in one bundle, and the numbers that fill its gaps. */
package io.cxrating.wording;
