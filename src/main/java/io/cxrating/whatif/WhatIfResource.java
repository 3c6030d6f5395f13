package io.cxrating.whatif;

import com.fasterxml.jackson.databind.JsonNode;
import io.cxrating.access.Role;
import io.cxrating.figures.Figures;
import io.cxrating.standard.file.ReadableValues;
import io.cxrating.standard.file.StandardFormat;
import io.cxrating.standard.file.StandardReader;
import io.cxrating.standard.publishing.Publisher;
import io.cxrating.wire.Format;
import io.cxrating.wire.QueryParameters;
import io.cxrating.wire.Takes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Resource of what-if ratings by a draft. */
@Path("/api/v1/what-if")
@Tag(name = "What-if", description = "Drafts of standards, applied to stored interactions")
public class WhatIfResource {
  private static final String YAML = "application/yaml";
  private static final String BODY =
      """
      {"standard":{"apiVersion":"cxrating.io/v1","kind":"ExperienceStandard",
        "metadata":{"key":"it-service-desk"},"spec":{"measures":[{"key":"resolve_hours",
        "type":"number","unit":"h"}],"touchpoints":[{"key":"resolution","criteria":[
        {"key":"same-day","statement":"Solved within four hours","measure":"resolve_hours",
         "atMost":4}]}]}},
       "query":{"unit":"acme","by":"unit","from":"2016-03-01","to":"2016-04-01"}}
      """;

  private static final String ANSWER =
      """
      {"standard":"it-service-desk","version":1,"versions":[1],"method":"cxrating-2",
       "watermark":"25012","confidence":0.95,"unit":"acme","from":"2016-03-01","to":"2016-04-01","stray":null,
       "draft":{"digest":"5f0c…","findings":[]},
       "sentence":"Of one rating that both standards give, the draft gives 0 higher and 1 lower. Nothing is stored.",
       "rows":[{"unit":"north","unitName":"North","ownOnly":false,
         "current":{"version":1,"status":"RELIABLE","reasons":[],
           "rating":{"value":78.2,"lower":74.8,"upper":81.2,"period":{"lower":74.8,"upper":81.2},"levelChange":null,"standardError":1.6,
             "clusters":["customer","day"],"degreesOfFreedom":30},
           "band":{"name":"good","certain":false},"great":{"share":0.52,"lower":0.48,"upper":0.56},
           "essentials":null,"interactions":944,"customers":611,"days":31,
           "effectiveSampleSize":660.4,"effectiveInteractions":401.7,"designEffect":2.35,"coverage":0.97,
           "bounds":[76.1,79.2],"undecided":0,"contributions":[]},
         "draft":{"version":2,"status":"RELIABLE","reasons":[],
           "rating":{"value":71.9,"lower":68.1,"upper":75.4,"period":{"lower":68.1,"upper":75.4},"levelChange":null,"standardError":1.8,
             "clusters":["customer","day"],"degreesOfFreedom":30},
           "band":{"name":"fair","certain":false},"great":{"share":0.41,"lower":0.37,"upper":0.45},
           "essentials":null,"interactions":944,"customers":611,"days":31,
           "effectiveSampleSize":602.9,"effectiveInteractions":401.7,"designEffect":2.35,"coverage":0.97,
           "bounds":[69.9,72.9],"undecided":0,"contributions":[]},
         "difference":{"value":-6.3,"lower":-7.9,"upper":-4.7,"standardError":0.8,
           "degreesOfFreedom":30,"clusters":["customer","day"],"reasons":[]},
         "sentence":"The draft would rate it 71.9 instead of 78.2: lower by 6.3 points (4.7 to 7.9)."}]}
      """;

  private final Figures figures;
  private final Publisher publisher;

  WhatIfResource(Figures figures, Publisher publisher) {
    this.figures = figures;
    this.publisher = publisher;
  }

  /** Rates by a draft and by the published standard. */
  @POST
  @Takes(WhatIfs.class)
  @Consumes({MediaType.APPLICATION_JSON, YAML, "application/x-yaml", "text/yaml"})
  @Produces(Format.OFFERED)
  @RolesAllowed({Role.ANALYST_NAME, Role.STEWARD_NAME})
  @Operation(
      operationId = "whatIf",
      summary = "Show how a draft of a standard would change ratings, without storing it",
      description =
          "Compares the current ratings with those by the draft over the same interactions. The draft"
              + " judges and weighs the whole slice; its effectiveFrom is ignored. JSON: the"
              + " draft as an object or a YAML text, and `query` with the parameters of ratings (without"
              + " method, monitoring, measures and adjust). YAML: the draft, with the parameters in the address.")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(type = SchemaType.OBJECT),
            examples = @ExampleObject(name = "stricter", value = BODY)),
        @Content(mediaType = YAML, schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponse(
      responseCode = "200",
      description = "Both ratings and their difference, row by row",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = WhatIfAnswer.class),
            examples = @ExampleObject(name = "stricter", value = ANSWER)),
        @Content(mediaType = Format.TEXT_CSV, schema = @Schema(type = SchemaType.STRING))
      })
  public Response whatIf(
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Schema(hidden = true) MediaType type,
      InputStream body,
      UriInfo uri)
      throws IOException {
    boolean json = type.isCompatible(MediaType.APPLICATION_JSON_TYPE);
    Format format = figures.format(json ? WhatIfs.BESIDE_BODY : WhatIfs.PARAMETERS);
    byte[] file = StandardFormat.file(body);
    PostedDraft posted =
        json
            ? PostedDraft.of(tree(file))
            : new PostedDraft(
                StandardReader.read(file, StandardFormat.YAML), uri.getQueryParameters());
    QueryParameters query = posted.parameters();
    return figures.answer(
        WhatIfs.of(posted.draft(), publisher.rehearse(posted.draft())), query, format);
  }

  private static JsonNode tree(byte[] body) {
    JsonNode tree = StandardFormat.JSON.tree(body);
    ReadableValues.require(tree);
    return tree;
  }
}
