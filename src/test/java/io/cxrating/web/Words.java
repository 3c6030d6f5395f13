package io.cxrating.web;

import io.restassured.response.ValidatableResponse;

/** What a person reads of a page, each gap one space. */
public final class Words {
  private Words() {}

  public static String of(ValidatableResponse page) {
    return page.extract()
        .asString()
        .replaceAll("<[^>]*>", " ")
        .replace("&quot;", "\"")
        .replaceAll("[ \\n\\t]+", " ");
  }
}
