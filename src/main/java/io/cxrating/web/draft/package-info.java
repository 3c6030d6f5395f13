/** The page that tries out a draft of a standard. Nothing is stored. */
package io.cxrating.web.draft;
