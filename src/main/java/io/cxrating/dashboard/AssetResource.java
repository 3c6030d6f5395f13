package io.cxrating.dashboard;

import io.cxrating.dashboard.Assets.Asset;
import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/** Styles and scripts on the wire; nothing in them is anybody's secret. */
@Path("/assets/{digest}/{file}")
@PermitAll
public class AssetResource {
  private final Assets assets;

  AssetResource(Assets assets) {
    this.assets = assets;
  }

  @GET
  public Response asset(
      @RestPath String digest,
      @RestPath String file,
      @HeaderParam(HttpHeaders.ACCEPT_ENCODING) String encodings) {
    Asset asset =
        assets
            .at(digest, file)
            .orElseThrow(
                () -> new ProblemException(ProblemCode.NOT_FOUND, "There is no such file"));
    boolean compressed = encodings != null && encodings.contains("gzip");
    Response.ResponseBuilder answer =
        Response.ok(compressed ? asset.compressed() : asset.plain(), asset.type())
            .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    return (compressed ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip") : answer).build();
  }
}
