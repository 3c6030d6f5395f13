/**
 * Every text that readers see, in one bundle, and numbers inside of sentences. A translation is one
 * more file.
 */
package io.cxrating.wording;
