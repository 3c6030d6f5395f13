package io.cxrating.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeeplinkTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/units/north?from=2026-01-01&to=2026-02-01", "/compare?unit=a&unit=b"})
  void acceptsLocalPaths(String address) {
    assertThat(Deeplink.checked(address)).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://elsewhere.example/",
        "//elsewhere.example/",
        "/\\elsewhere.example/",
        "\\\\elsewhere.example",
        "javascript:alert(1)",
        "/units\r\nSet-Cookie: x=y",
        "/a\\b",
        " /units",
        "/units/ü"
      })
  void rejectsOtherAddresses(String address) {
    assertThat(Deeplink.checked(address)).isEqualTo("/");
  }

  @Test
  void rejectsTooLongAddresses() {
    assertThat(Deeplink.checked("/" + "x".repeat(10_000))).isEqualTo("/");
    assertThat(Deeplink.checked(null)).isEqualTo("/");
  }

  @Test
  void addsTheRequestedPageToTheSignInAddress() {
    assertThat(Deeplink.signInFor("/compare?unit=a&unit=b"))
        .isEqualTo("/sign-in?to=%2Fcompare%3Funit%3Da%26unit%3Db");
    assertThat(Deeplink.signInFor("/")).isEqualTo("/sign-in");
  }
}
