/** Rules that advise on a standard, each one class. A finding never refuses a standard. */
package io.cxrating.standard.lint;
