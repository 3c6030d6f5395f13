/** What customers said when they were asked: answers and invitations, taken in. */
package io.cxrating.survey;
