/** Everything of one customer, removed on request. */
package io.cxrating.erasure;
