package io.cxrating.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * Orders the fields of the schemas of records as in answers, and adds which are required, and which
 * can be null, according to their types. In request bodies a field that can be null can also be
 * left out.
 */
public final class SchemaDescription {
  private static final DotName SCHEMA =
      DotName.createSimple(
          org.eclipse.microprofile.openapi.annotations.media.Schema.class.getName());
  private static final DotName UNWRAPPED =
      DotName.createSimple("com.fasterxml.jackson.annotation.JsonUnwrapped");
  private static final DotName ANY =
      DotName.createSimple("com.fasterxml.jackson.annotation.JsonAnyGetter");
  private static final DotName NULLABLE = DotName.createSimple(Nullable.class.getName());
  private static final DotName INCLUDE =
      DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude");

  private final IndexView index;

  /** Finds the records with the index of the application's classes. */
  public SchemaDescription(IndexView index) {
    this.index = index;
  }

  /** Completes the schemas of records. */
  public void addTo(OpenAPI api) {
    Map<String, List<ClassInfo>> records = new TreeMap<>();
    Map<String, ClassInfo> named = new TreeMap<>();
    for (ClassInfo type : index.getKnownClasses()) {
      if (type.isRecord() && type.name().toString().startsWith("io.cxrating.")) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        if (schema == null || schema.value("name") == null) {
          String name = type.name().withoutPackagePrefix().replaceAll(".*\\$", "");
          records.computeIfAbsent(name, any -> new ArrayList<>()).add(type);
        } else {
          named.put(schema.value("name").asString(), type);
        }
      }
    }
    // An explicit name takes precedence over another type that happens to have the same name.
    named.forEach((name, type) -> records.put(name, List.of(type)));
    Set<String> posted = posted(api);
    api.getComponents()
        .getSchemas()
        .forEach(
            (name, schema) -> {
              // The schema of a list is named after the list and its item.
              List<ClassInfo> types = records.get(name.startsWith("Page") ? "Page" : name);
              if (types != null && schema.getProperties() != null) {
                new Completion(schema, posted.contains(name)).complete(described(schema, types));
              }
            });
  }

  /** The record that has the properties of the schema, among those with the same name. */
  private ClassInfo described(Schema schema, List<ClassInfo> named) {
    return named.stream()
        .filter(type -> fields(type).containsAll(schema.getProperties().keySet()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No record has the fields of " + named));
  }

  private Set<String> fields(ClassInfo type) {
    return type.recordComponents().stream()
        .flatMap(
            component -> {
              ClassInfo inner = unwrapped(component);
              return inner == null ? Stream.of(component.name()) : fields(inner).stream();
            })
        .collect(Collectors.toSet());
  }

  /** The record whose fields are written as fields of the owner; null for any other component. */
  private @Nullable ClassInfo unwrapped(RecordComponentInfo component) {
    return component.field().hasAnnotation(UNWRAPPED)
        ? index.getClassByName(component.type().name())
        : null;
  }

  /** The schemas of request bodies, and of their items. */
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

  /** A schema to complete, with its name and whether request bodies use it. */
  private final class Completion {
    private final Schema schema;
    private final boolean posted;
    private final SortedSet<String> required = new TreeSet<>();
    private final Map<String, Schema> inOrder = new LinkedHashMap<>();

    Completion(Schema schema, boolean posted) {
      this.schema = schema;
      this.posted = posted;
    }

    void complete(ClassInfo type) {
      add(type);
      if (!required.isEmpty()) {
        schema.setRequired(List.copyOf(required));
      }
      schema.getProperties().forEach(inOrder::putIfAbsent);
      schema.setProperties(inOrder);
    }

    private void add(ClassInfo type) {
      for (RecordComponentInfo component : type.recordComponents()) {
        ClassInfo inner = unwrapped(component);
        if (inner != null) {
          add(inner);
        } else if (component.field().hasAnnotation(ANY)) {
          schema.removeProperty(component.name());
          schema.setAdditionalPropertiesSchema(OASFactory.createSchema());
        } else {
          Schema property = schema.getProperties().get(component.name());
          if (property != null) {
            add(component, property, isLeftOut(type, component));
            inOrder.put(component.name(), schema.getProperties().get(component.name()));
          }
        }
      }
    }

    private void add(RecordComponentInfo component, Schema property, boolean leftOut) {
      boolean nullable = component.type().hasAnnotation(NULLABLE);
      if (!nullable || (!posted && !leftOut)) {
        required.add(component.name());
      }
      if (nullable && !leftOut) {
        schema.addProperty(component.name(), orNull(property));
      }
    }
  }

  private static boolean isLeftOut(ClassInfo type, RecordComponentInfo component) {
    // Jackson's annotation applies to fields and methods, not to components.
    AnnotationInstance own = component.field().annotation(INCLUDE);
    AnnotationInstance include = own == null ? type.declaredAnnotation(INCLUDE) : own;
    return include != null && include.value().asEnum().startsWith("NON_");
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
