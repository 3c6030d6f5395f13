/**
 * What every page shares: frame, menu, assets, numbers in words, and asking the API in process. It
 * knows no page.
 */
package io.cxrating.web.kit;
