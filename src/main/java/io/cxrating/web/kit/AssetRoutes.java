package io.cxrating.web.kit;

import io.cxrating.transfer.Delivery;
import io.cxrating.web.kit.Assets.Asset;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Serves styles and scripts without authentication, since they contain no secrets. */
@ApplicationScoped
class AssetRoutes {
  private static final String FOR_GOOD = "public, max-age=31536000, immutable";

  private final Assets assets;
  private final Delivery delivery;

  AssetRoutes(Assets assets, Delivery delivery) {
    this.assets = assets;
    this.delivery = delivery;
  }

  void install(@Observes Router router) {
    router
        .get("/assets/:digest/:file")
        .handler(
            request ->
                assets
                    .at(request.pathParam("digest"), request.pathParam("file"))
                    .ifPresentOrElse(asset -> send(asset, request), request::next));
  }

  private void send(Asset asset, RoutingContext request) {
    String encodings = request.request().getHeader(HttpHeaders.ACCEPT_ENCODING);
    boolean compressed = encodings != null && encodings.contains("gzip");
    HttpServerResponse response =
        request
            .response()
            .putHeader(HttpHeaders.CONTENT_TYPE, asset.type())
            .putHeader(HttpHeaders.CACHE_CONTROL, FOR_GOOD)
            .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    if (compressed) {
      response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
    delivery.send(request.request(), compressed ? asset.compressed() : asset.plain(), () -> {});
  }
}
