/**
 * Access control: keys, roles, sessions of pages, the subtree a key is limited to, and the audit
 * trail. Every endpoint depends on it; it depends on no figure and no row.
 */
@NullMarked
package io.cxrating.access;

import org.jspecify.annotations.NullMarked;
