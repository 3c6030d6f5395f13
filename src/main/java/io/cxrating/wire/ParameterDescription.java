package io.cxrating.wire;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.Style;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** Adds the declared parameters of every operation to the API's description. */
public final class ParameterDescription {
  static final DotName TAKES = DotName.createSimple(Takes.class);
  private static final DotName PATH = DotName.createSimple("jakarta.ws.rs.Path");
  private static final List<PathItem.HttpMethod> METHODS =
      List.of(
          PathItem.HttpMethod.GET,
          PathItem.HttpMethod.POST,
          PathItem.HttpMethod.PUT,
          PathItem.HttpMethod.DELETE);

  private final IndexView index;

  /** Finds the operations with the index of the application's classes. */
  public ParameterDescription(IndexView index) {
    this.index = index;
  }

  /** Adds the parameters. */
  public void addTo(OpenAPI api) {
    for (AnnotationInstance takes : index.getAnnotations(TAKES)) {
      MethodInfo method = takes.target().asMethod();
      Parameters declared = Takes.Declared.by(load(takes.value().asClass().name()));
      for (Operation operation : operations(api, method)) {
        List<org.eclipse.microprofile.openapi.models.parameters.Parameter> all =
            new ArrayList<>(
                operation.getParameters() == null ? List.of() : operation.getParameters());
        // The filter runs on the same description once for each format that it is served in.
        all.removeIf(known -> declared.names().contains(known.getName()));
        declared.all().forEach(parameter -> all.add(described(parameter)));
        declared.families().forEach(family -> all.add(described(family)));
        operation.setParameters(all);
      }
    }
  }

  static Class<?> load(DotName type) {
    try {
      return Class.forName(type.toString(), true, ParameterDescription.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The operations of a method: one for each served class that has it. */
  List<Operation> operations(OpenAPI api, MethodInfo method) {
    List<ClassInfo> classes =
        new ArrayList<>(index.getAllKnownSubclasses(method.declaringClass().name()));
    classes.add(method.declaringClass());
    AnnotationInstance below = method.annotation(PATH);
    return classes.stream()
        .filter(type -> type.hasDeclaredAnnotation(PATH))
        .map(type -> type.declaredAnnotation(PATH).value().asString())
        .map(base -> base + "/" + (below == null ? "" : below.value().asString()))
        .map(path -> path.replace("//", "/").replaceAll("/$", ""))
        .filter(api.getPaths()::hasPathItem)
        .map(path -> operation(api.getPaths().getPathItem(path), method))
        .toList();
  }

  private static Operation operation(PathItem item, MethodInfo method) {
    return METHODS.stream()
        .filter(http -> method.hasAnnotation(DotName.createSimple("jakarta.ws.rs." + http)))
        .map(http -> item.getOperations().get(http))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No operation of " + method));
  }

  private static <T> org.eclipse.microprofile.openapi.models.parameters.Parameter described(
      Parameter<T> parameter) {
    org.eclipse.microprofile.openapi.models.parameters.Parameter described =
        OASFactory.createParameter()
            .name(parameter.name())
            .in(In.QUERY)
            .description(parameter.text())
            .schema(schema(parameter));
    if (parameter.required()) {
      described.required(true);
    }
    if (isList(parameter.value())) {
      described.style(Style.FORM).explode(false);
    }
    return described.example(example(parameter));
  }

  /** An object whose fields are parameters of their own: OpenAPI knows no other such family. */
  private static org.eclipse.microprofile.openapi.models.parameters.Parameter described(
      ParameterFamily<?> family) {
    return OASFactory.createParameter()
        .name(family.name())
        .in(In.QUERY)
        .description(family.text())
        .schema(type("object").additionalPropertiesSchema(type("string")))
        .style(Style.FORM)
        .explode(true)
        .example(Map.of(family.prefix() + family.exampleKey(), family.example()));
  }

  private static <T> Object example(Parameter<T> parameter) {
    Value<T> value = parameter.value();
    return switch (value.type()) {
      case "array" -> List.of(parameter.example().split(","));
      case "integer" -> Integer.valueOf(parameter.example());
      case "number" -> new BigDecimal(parameter.example());
      case "boolean" -> Boolean.valueOf(parameter.example());
      default -> parameter.example();
    };
  }

  private static <T> Schema schema(Parameter<T> parameter) {
    Value<T> value = parameter.value();
    Schema one = OASFactory.createSchema();
    if (value.pattern() != null) {
      one.pattern(value.pattern());
    } else if (!value.choices().isEmpty()) {
      one.enumeration(new ArrayList<>(value.choices()));
    }
    if (isList(value)) {
      return type("array").items(one.addType(Schema.SchemaType.STRING));
    }
    one.addType(Schema.SchemaType.valueOf(value.type().toUpperCase(Locale.ROOT)));
    one.format(value.format());
    if (value.range() != null) {
      one.minimum(new BigDecimal(value.range().least().toString()));
      one.maximum(new BigDecimal(value.range().most().toString()));
    }
    if (parameter.absent() != null) {
      one.defaultValue(written(value, parameter.absent()));
    }
    return one;
  }

  /** A default as a client would write it. */
  private static <T> Object written(Value<T> value, T absent) {
    if (absent instanceof Locale locale) {
      return locale.toLanguageTag();
    }
    return value.choices().stream()
        .filter(choice -> absent.equals(value.reader().apply(choice)))
        .map(Object.class::cast)
        .findFirst()
        .orElse(absent);
  }

  private static boolean isList(Value<?> value) {
    return value.type().equals("array");
  }

  private static Schema type(String type) {
    return OASFactory.createSchema()
        .addType(Schema.SchemaType.valueOf(type.toUpperCase(Locale.ROOT)));
  }
}
