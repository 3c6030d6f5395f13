package io.cxrating.emotion;

import io.cxrating.access.Role;
import io.cxrating.figures.Figures;
import io.cxrating.wire.Format;
import io.cxrating.wire.Takes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Resource of inferred emotions. */
@Path("/api/v1/emotions")
@Tag(name = "Emotions", description = "Inferred emotions")
public class EmotionResource {
  private static final String EXAMPLE =
      """
      {"standard":"it-service-desk","version":1,"versions":[1],"method":"cxrating-2",
       "watermark":"25012","confidence":0.95,"unit":"acme","from":"2016-03-01","to":"2016-04-01","stray":null,
       "measure":"emotion","inferred":true,"inferredBy":"model",
       "notice":"Emotions are inferred, never observed. A model inferred these, and they are not part of the CXRating.",
       "rows":[{"touchpoint":"resolution","reasons":[],"interactions":944,"known":610,
         "customers":402,"days":31,"intendedEmotions":["trusting","cared-for"],
         "intended":{"share":0.41,"lower":0.36,"upper":0.46},
         "clusters":[{"cluster":"DESTROYING","share":0.35,"lower":0.29,"upper":0.41}],
         "emotions":[{"emotion":"trusting","cluster":"RECOMMENDATION","intended":true,
           "share":0.29,"lower":0.23,"upper":0.36}],
         "sentence":"At resolution, an intended emotion (trusting, cared-for) was inferred in 41 % of the cases with an inferred emotion (36 to 46 %)."}]}
      """;

  private final Figures figures;

  EmotionResource(Figures figures) {
    this.figures = figures;
  }

  /** Returns the profile of inferred emotions at each touchpoint. */
  @GET
  @Takes(Emotions.class)
  @Produces(Format.OFFERED)
  @RolesAllowed({Role.ANALYST_NAME, Role.EXECUTIVE_NAME})
  @Operation(
      operationId = "getEmotions",
      summary = "Show the profile of inferred emotions at each touchpoint",
      description =
          "Emotions are inferred by people or models, never observed, and are not part of the rating."
              + " The intervals of the emotions are simultaneous, as are those of the four clusters of the"
              + " Emotional Signature.")
  @APIResponse(
      responseCode = "200",
      description = "The profiles; as CSV one line for each emotion",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = EmotionAnswer.class),
              examples = @ExampleObject(name = "one touchpoint, shortened", value = EXAMPLE)))
  public Response emotions() {
    return figures.answer(Emotions.FIGURE);
  }
}
