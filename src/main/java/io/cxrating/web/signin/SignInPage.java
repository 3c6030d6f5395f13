package io.cxrating.web.signin;

import io.cxrating.web.kit.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Where a key is asked for.
 *
 * @param to where the reader wanted to go
 * @param refused whether a key was given that is not good
 */
@CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SignInPage(Frame frame, String to, boolean refused) implements TemplateInstance {}
