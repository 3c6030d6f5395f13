package io.cxrating.intake;

import io.cxrating.intake.parsing.FieldChecks;
import io.cxrating.intake.parsing.RawReference;
import io.cxrating.intake.parsing.RowField;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;

/** The schema of a row, made from the fields that are read. */
final class RowSchema {
  private static final Set<String> NAMED_BY_THE_ADDRESS = Set.of("source", "id");

  private RowSchema() {}

  /** The row as {@link TakesRows} declares it. */
  static Schema of(AnnotationInstance rows) {
    List<String> required = List.of(rows.value("required").asStringArray());
    Schema row = type(SchemaType.OBJECT).required(required);
    for (RowField field : fields(rows)) {
      row.addProperty(field.wireName(), value(field, required.contains(field.wireName())));
    }
    String object = rows.value("object").asString();
    row.addProperty(object, object.equals(RawReference.INTERACTION) ? reference() : facts());
    return row.additionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
  }

  /** The same in a correction, whose address says source and id. */
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

  private static List<? extends RowField> fields(AnnotationInstance rows) {
    try {
      return Arrays.asList(
          (RowField[])
              Class.forName(
                      rows.value("fields").asClass().name().toString(),
                      true,
                      RowSchema.class.getClassLoader())
                  .getEnumConstants());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Schema value(RowField field, boolean required) {
    Schema value =
        switch (field.kind()) {
          case TEXT -> text(field);
          case NUMBER -> type(SchemaType.NUMBER).format("double");
          case TRUTH -> type(SchemaType.BOOLEAN);
        };
    return required ? value : value.addType(SchemaType.NULL);
  }

  private static Schema text(RowField field) {
    Schema text = type(SchemaType.STRING).minLength(1).maxLength(FieldChecks.MAX_TEXT);
    return field.wireName().endsWith("At")
        ? text.format("date-time").description("An instant with an offset")
        : text;
  }

  private static Schema reference() {
    return OASFactory.createSchema()
        .addType(SchemaType.OBJECT)
        .addType(SchemaType.NULL)
        .description("The interaction that it is about")
        .required(List.of("source", "id"))
        .addProperty("source", type(SchemaType.STRING))
        .addProperty("id", type(SchemaType.STRING));
  }

  private static Schema facts() {
    Schema fact =
        OASFactory.createSchema()
            .addType(SchemaType.NUMBER)
            .addType(SchemaType.BOOLEAN)
            .addType(SchemaType.STRING)
            .addType(SchemaType.NULL);
    return OASFactory.createSchema()
        .addType(SchemaType.OBJECT)
        .addType(SchemaType.NULL)
        .description("What was observed, by measure; null is unobserved")
        .additionalPropertiesSchema(fact);
  }

  private static Schema type(SchemaType type) {
    return OASFactory.createSchema().addType(type);
  }
}
