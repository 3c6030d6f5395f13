package io.cxrating.dashboard;

import io.restassured.response.ValidatableResponse;

/** What a person reads of a page, each gap one space. */
final class Words {
  private Words() {}

  static String of(ValidatableResponse page) {
    return page.extract()
        .asString()
        .replaceAll("<[^>]*>", " ")
        .replace("&quot;", "\"")
        .replaceAll("[ \\n\\t]+", " ");
  }
}
