/** The page that compares units. It shows differences as the API answers them. */
package io.cxrating.web.compare;
