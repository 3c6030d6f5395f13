package io.cxrating.dashboard;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * What could not be shown, in words.
 *
 * @param title the kind of problem
 * @param detail what is wrong this time
 * @param advice what to do about it, null where there is none
 */
@CheckedTemplate(basePath = "dashboard", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ErrorPage(Frame frame, String title, String detail, String advice)
    implements TemplateInstance {}
