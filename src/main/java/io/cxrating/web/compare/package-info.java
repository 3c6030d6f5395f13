/** The page that compares units. It shows the differences of the API's answer. */
@NullMarked
package io.cxrating.web.compare;

import org.jspecify.annotations.NullMarked;
