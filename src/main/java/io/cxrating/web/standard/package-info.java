/**
 * The page of a standard: promises, how far they are kept, releases and advice. It links to drafts
 * and outcomes.
 */
package io.cxrating.web.standard;
