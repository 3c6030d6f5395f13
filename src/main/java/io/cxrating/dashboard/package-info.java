/** The pages: what the other packages say, shown to people. Nothing is computed here. */
package io.cxrating.dashboard;
