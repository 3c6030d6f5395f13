package io.cxrating.intake;

import io.cxrating.intake.parsing.FieldChecks;
import io.cxrating.intake.parsing.RawAttributes;
import io.cxrating.intake.parsing.RawReference;
import io.cxrating.intake.parsing.RowField;
import io.cxrating.intake.write.RowCounts;
import io.cxrating.standard.model.Censored;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The schema of a row, generated from the fields that are read. */
final class RowSchema {
  static final String FACT = "Fact";

  private static final Set<String> NAMED_BY_THE_ADDRESS = Set.of("source", "id");

  private RowSchema() {}

  /** The row as {@link TakesRows} declares it. */
  static Schema of(DescribedRows rows) {
    List<String> required = rows.required();
    Schema row = type(SchemaType.OBJECT).required(required);
    for (RowField field : rows.fields()) {
      row.addProperty(field.wireName(), value(field, required.contains(field.wireName())));
    }
    String object = rows.object();
    if (!object.isEmpty()) {
      row.addProperty(object, object.equals(RawReference.INTERACTION) ? reference() : facts());
    }
    if (rows.kind().hasAttributes()) {
      row.addProperty(RawAttributes.ATTRIBUTES, attributes());
    }
    return row.additionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
  }

  /** The schema of a correction, whose path contains source and id. */
  static Schema corrected(Schema row) {
    Schema corrected =
        type(SchemaType.OBJECT)
            .required(
                row.getRequired().stream()
                    .filter(name -> !NAMED_BY_THE_ADDRESS.contains(name))
                    .toList())
            .additionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
    row.getProperties().forEach(corrected::addProperty);
    return corrected;
  }

  private static Schema value(RowField field, boolean required) {
    Schema value =
        switch (field.kind()) {
          case TEXT -> text(field);
          case NUMBER -> type(SchemaType.NUMBER).format("double");
          case TRUTH -> type(SchemaType.BOOLEAN);
          case DATE -> type(SchemaType.STRING).format("date");
          case COUNT ->
              type(SchemaType.INTEGER)
                  .format("int64")
                  .minimum(BigDecimal.ZERO)
                  .maximum(BigDecimal.valueOf(FieldChecks.MAX_COUNT));
        };
    return required ? value : value.addType(SchemaType.NULL);
  }

  private static Schema text(RowField field) {
    Schema text = type(SchemaType.STRING).minLength(1).maxLength(FieldChecks.MAX_TEXT);
    return field.isInstant() ? text.format("date-time") : text;
  }

  private static Schema reference() {
    return OASFactory.createSchema()
        .addAnyOf(OASFactory.createSchema().ref("InteractionName"))
        .addAnyOf(type(SchemaType.NULL));
  }

  private static Schema attributes() {
    return OASFactory.createSchema()
        .addType(SchemaType.OBJECT)
        .addType(SchemaType.NULL)
        .additionalPropertiesSchema(
            type(SchemaType.STRING).addType(SchemaType.NULL).maxLength(FieldChecks.MAX_TEXT));
  }

  private static Schema facts() {
    return OASFactory.createSchema()
        .addType(SchemaType.OBJECT)
        .addType(SchemaType.NULL)
        .additionalPropertiesSchema(OASFactory.createSchema().ref(FACT));
  }

  /**
   * A problem with the members of {@link RefusedReport}, which are present if rows were read at
   * all.
   */
  static Schema refused(Schema report) {
    Schema counts = type(SchemaType.OBJECT);
    Stream.of(RowCounts.class, RefusedReport.class)
        .flatMap(part -> Arrays.stream(part.getRecordComponents()))
        .map(RecordComponent::getName)
        .filter(report.getProperties()::containsKey)
        .forEach(name -> counts.addProperty(name, report.getProperties().get(name)));
    return OASFactory.createSchema()
        .addAllOf(OASFactory.createSchema().ref("Problem"))
        .addAllOf(counts);
  }

  /** The value of a measure. */
  static Schema fact() {
    return OASFactory.createSchema()
        .addAnyOf(type(SchemaType.NUMBER))
        .addAnyOf(type(SchemaType.BOOLEAN))
        .addAnyOf(type(SchemaType.STRING))
        .addAnyOf(type(SchemaType.NULL))
        .addAnyOf(
            only(
                Censored.MORE_THAN,
                type(SchemaType.NUMBER)
                    .format("double")
                    .description("What the number exceeds: it was not observed to its end")))
        .addAnyOf(
            only(
                Censored.NEVER_FIELD,
                type(SchemaType.BOOLEAN)
                    .addEnumeration(true)
                    .description("It did not happen and will not")));
  }

  private static Schema only(String field, Schema value) {
    return type(SchemaType.OBJECT)
        .required(List.of(field))
        .addProperty(field, value)
        .additionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
  }

  private static Schema type(SchemaType type) {
    return OASFactory.createSchema().addType(type);
  }
}
