package io.cxrating.intake;

import io.cxrating.wire.IfMatch;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Adds the entity tag of its latest revision to every answer about one row. */
final class RevisionTags {
  @ServerResponseFilter
  void add(ContainerResponseContext response) {
    if (response.getEntity() instanceof Revised row) {
      response.getHeaders().putSingle(HttpHeaders.ETAG, IfMatch.tag(row.latestRevision()));
    }
  }
}
