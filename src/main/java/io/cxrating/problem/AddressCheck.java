package io.cxrating.problem;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Says why a badly encoded address is refused. The server's own check answers without a body and
 * can only be turned off before the server's classes are loaded, which is when configuration is
 * read; the same check is then made by {@link ProblemRoutes}.
 */
public class AddressCheck implements SmallRyeConfigBuilderCustomizer {
  private static final String WITHOUT_BODY = "vertx.disableURIValidation";

  @Override
  public void configBuilder(SmallRyeConfigBuilder builder) {
    System.setProperty(WITHOUT_BODY, "true");
  }

  /** Whether it is encoded properly, without the character that no text here can hold. */
  static boolean isValid(String address) {
    try {
      return new URI(address) != null && !address.contains("%00");
    } catch (URISyntaxException bad) {
      return false;
    }
  }
}
