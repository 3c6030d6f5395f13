package io.cxrating.web.slice;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The address of the page that explains one interaction. */
public final class InteractionLink {
  private InteractionLink() {}

  public static String of(String source, String id) {
    return "/interactions/" + encoded(source) + "/" + encoded(id);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
