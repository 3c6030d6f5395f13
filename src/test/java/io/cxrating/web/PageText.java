package io.cxrating.web;

import io.restassured.response.ValidatableResponse;

/** The visible text of a page, with single spaces. */
public final class PageText {
  private PageText() {}

  public static String of(ValidatableResponse page) {
    return page.extract()
        .asString()
        .replaceAll("<[^>]*>", " ")
        .replace("&quot;", "\"")
        .replaceAll("[ \\n\\t]+", " ");
  }
}
