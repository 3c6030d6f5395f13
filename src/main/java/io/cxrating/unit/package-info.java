/** The tree of the organisation whose units are rated. Units are named by key and never deleted. */
package io.cxrating.unit;
