/**
 * Who may do what: keys, roles, sessions of pages, the reach of a key and the audit trail. Every
 * endpoint asks here, and nothing here knows a figure or a row.
 */
package io.cxrating.access;
