package io.cxrating;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.ValidationMessage;
import io.quarkus.arc.properties.UnlessBuildProperty;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Validates every JSON response in the tests against the OpenAPI description. An undescribed null
 * or an unknown field fails the request.
 */
@Provider
@UnlessBuildProperty(
    name = DescribedAnswers.UNCHECKED,
    stringValue = "true",
    enableIfMissing = true)
public class DescribedAnswers implements WriterInterceptor {
  /** The build property of tests that read unmodified responses. */
  public static final String UNCHECKED = "cxrating.test.unchecked-answers";

  private static final ObjectMapper JSON = new ObjectMapper();

  @Context ResourceInfo resource;

  @Override
  public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
    MediaType type = context.getMediaType();
    // Without this check, a resource with a single media type leaves the type open.
    JsonNode schema =
        type == null || type.getSubtype().equals("json") ? schema() : JSON.missingNode();
    if (schema.isMissingNode()) {
      context.proceed();
      return;
    }
    OutputStream out = context.getOutputStream();
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    context.setOutputStream(answer);
    context.proceed();
    Set<ValidationMessage> wrong =
        DescribedSchemas.of(schema).validate(JSON.readTree(answer.toByteArray()));
    if (!wrong.isEmpty()) {
      throw new IllegalStateException("Not as described: %s in %s".formatted(wrong, answer));
    }
    out.write(answer.toByteArray());
  }

  /** Returns the schema of the successful response of the operation. */
  private JsonNode schema() {
    Path path =
        resource.getResourceClass() == null
            ? null
            : resource.getResourceClass().getAnnotation(Path.class);
    if (path == null || !path.value().startsWith("/api/")) {
      return JSON.missingNode();
    }
    Path below = resource.getResourceMethod().getAnnotation(Path.class);
    String address = (path.value() + (below == null ? "" : "/" + below.value())).replace("//", "/");
    String method =
        Arrays.stream(resource.getResourceMethod().getAnnotations())
            .map(one -> one.annotationType().getAnnotation(HttpMethod.class))
            .filter(one -> one != null)
            .findFirst()
            .orElseThrow()
            .value()
            .toLowerCase(Locale.ROOT);
    JsonNode operations = DescribedSchemas.api().path("paths").path(address);
    if (operations.isMissingNode()) {
      // The operation exists only in tests.
      return JSON.missingNode();
    }
    JsonNode responses = operations.path(method).path("responses");
    for (String status : new String[] {"200", "201"}) {
      JsonNode schema =
          responses.path(status).path("content").path("application/json").path("schema");
      if (!schema.isMissingNode()) {
        return schema;
      }
    }
    throw new IllegalStateException("No answer is described of " + method + " " + address);
  }
}
