package io.cxrating.problem;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Explains why a badly encoded address is rejected. The server's own check responds without a body
 * and can only be turned off before the server's classes are loaded, which is when configuration is
 * read; {@link ProblemRoutes} makes the same check instead.
 */
public class AddressCheck implements SmallRyeConfigBuilderCustomizer {
  private static final String WITHOUT_BODY = "vertx.disableURIValidation";

  @Override
  public void configBuilder(SmallRyeConfigBuilder builder) {
    System.setProperty(WITHOUT_BODY, "true");
  }

  /** Whether the address is encoded properly as UTF-8 and has no U+0000. */
  static boolean isValid(String address) {
    try {
      return new URI(address) != null
          && PercentEncoded.decode(address).filter(text -> text.indexOf('\0') < 0).isPresent();
    } catch (URISyntaxException bad) {
      return false;
    }
  }
}
