package io.cxrating.web.signin;

import io.cxrating.web.kit.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * The sign-in form.
 *
 * @param to address to open after the sign-in
 * @param refused whether the given key is invalid
 */
@CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SignInPage(Frame frame, String to, boolean refused) implements TemplateInstance {}
