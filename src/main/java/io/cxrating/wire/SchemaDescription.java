package io.cxrating.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;

/**
 * Says of the records of the API which of their fields are always there, and which may be null. In
 * answers all fields may be null but numbers and truth values of Java's own and lists, and lists
 * only where they are declared so. In bodies of requests a field that is declared nullable may be
 * left out as well.
 */
public final class SchemaDescription {
  private static final DotName SCHEMA =
      DotName.createSimple(
          org.eclipse.microprofile.openapi.annotations.media.Schema.class.getName());
  private static final DotName UNWRAPPED =
      DotName.createSimple("com.fasterxml.jackson.annotation.JsonUnwrapped");
  private static final DotName ANY =
      DotName.createSimple("com.fasterxml.jackson.annotation.JsonAnyGetter");
  private static final DotName INCLUDE =
      DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude");
  private static final Set<String> LISTS =
      Set.of("java.util.List", "java.util.Set", "java.util.SortedSet", "java.util.Map");

  private final IndexView index;

  /** Finds the records by that index of the application's classes. */
  public SchemaDescription(IndexView index) {
    this.index = index;
  }

  /** Completes the schemas of records. */
  public void addTo(OpenAPI api) {
    Map<String, ClassInfo> records = new TreeMap<>();
    for (ClassInfo type : index.getKnownClasses()) {
      if (type.isRecord() && type.name().toString().startsWith("io.cxrating.")) {
        AnnotationInstance named = type.declaredAnnotation(SCHEMA);
        records.put(
            named == null || named.value("name") == null
                ? type.name().withoutPackagePrefix().replaceAll(".*\\$", "")
                : named.value("name").asString(),
            type);
      }
    }
    Set<String> posted = posted(api);
    api.getComponents()
        .getSchemas()
        .forEach(
            (name, schema) -> {
              // A list of a kind of item is named by both.
              ClassInfo type = records.get(name.startsWith("Page") ? "Page" : name);
              if (type != null && schema.getProperties() != null) {
                complete(schema, type, posted.contains(name));
              }
            });
  }

  /** The schemas of bodies, and of the items of bodies. */
  private static Set<String> posted(OpenAPI api) {
    return api.getPaths().getPathItems().values().stream()
        .flatMap(item -> item.getOperations().values().stream())
        .filter(operation -> operation.getRequestBody() != null)
        .flatMap(
            operation -> operation.getRequestBody().getContent().getMediaTypes().values().stream())
        .map(MediaType::getSchema)
        .filter(Objects::nonNull)
        .map(schema -> schema.getItems() == null ? schema : schema.getItems())
        .map(Schema::getRef)
        .filter(Objects::nonNull)
        .map(ref -> ref.substring(ref.lastIndexOf('/') + 1))
        .collect(Collectors.toSet());
  }

  private void complete(Schema schema, ClassInfo type, boolean posted) {
    List<String> required =
        new ArrayList<>(schema.getRequired() == null ? List.of() : schema.getRequired());
    for (RecordComponentInfo component : type.recordComponents()) {
      if (component.field().hasAnnotation(UNWRAPPED)
          && index.getClassByName(component.type().name()) != null) {
        complete(schema, index.getClassByName(component.type().name()), posted);
        required.addAll(schema.getRequired() == null ? List.of() : schema.getRequired());
      }
      Schema property = schema.getProperties().get(component.name());
      if (component.field().hasAnnotation(ANY)) {
        schema.removeProperty(component.name());
        schema.setAdditionalPropertiesSchema(OASFactory.createSchema());
      } else if (property != null && !isLeftOut(type, component)) {
        boolean nullable = posted ? isNullable(component).orElse(false) : mayBeNull(component);
        if (!posted || !nullable) {
          required.add(component.name());
        }
        if (nullable) {
          schema.addProperty(component.name(), orNull(property));
        }
      }
    }
    if (!required.isEmpty()) {
      schema.setRequired(required.stream().distinct().sorted().toList());
    }
  }

  private static boolean isLeftOut(ClassInfo type, RecordComponentInfo component) {
    // Jackson's annotation is one of fields and methods, not of components.
    AnnotationInstance own = component.field().annotation(INCLUDE);
    AnnotationInstance include = own == null ? type.declaredAnnotation(INCLUDE) : own;
    return include != null && include.value().asEnum().startsWith("NON_");
  }

  private static boolean mayBeNull(RecordComponentInfo component) {
    return isNullable(component)
        .orElse(
            component.type().kind() != Type.Kind.PRIMITIVE
                && component.type().kind() != Type.Kind.TYPE_VARIABLE
                && !LISTS.contains(component.type().name().toString()));
  }

  /** Whether the field is declared to be null at times; empty where nothing is declared. */
  private static Optional<Boolean> isNullable(RecordComponentInfo component) {
    AnnotationInstance described = component.field().annotation(SCHEMA);
    return described == null || described.value("nullable") == null
        ? Optional.empty()
        : Optional.of(described.value("nullable").asBoolean());
  }

  private static Schema orNull(Schema property) {
    if (property.getRef() != null) {
      return OASFactory.createSchema()
          .addAnyOf(property)
          .addAnyOf(OASFactory.createSchema().addType(Schema.SchemaType.NULL));
    }
    boolean known =
        property.getAnyOf() != null
            || property.getType() == null
            || property.getType().contains(Schema.SchemaType.NULL);
    return known ? property : property.addType(Schema.SchemaType.NULL);
  }
}
