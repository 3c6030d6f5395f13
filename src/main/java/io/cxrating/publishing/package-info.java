/** Standards published, with what that does to ratings that were given before. */
package io.cxrating.publishing;
