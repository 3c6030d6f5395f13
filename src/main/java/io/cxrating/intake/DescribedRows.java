package io.cxrating.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cxrating.intake.parsing.RowField;
import io.cxrating.ledger.kind.RowKind;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Locale;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Type;

/** The {@link TakesRows} of a resource, for the description of the API. */
record DescribedRows(AnnotationInstance declared) {
  private static final DotName PATH = DotName.createSimple("jakarta.ws.rs.Path");

  /** The path of the resource. */
  String path() {
    return declared.target().asClass().declaredAnnotation(PATH).value().asString();
  }

  RowKind<?> kind() {
    try {
      Field kind = load(declared.value("kind").asClass()).getDeclaredField(TakesRows.KIND);
      kind.setAccessible(true);
      return (RowKind<?>) kind.get(null);
    } catch (ReflectiveOperationException undeclared) {
      throw new IllegalStateException(undeclared);
    }
  }

  List<RowField> fields() {
    try {
      return List.of((RowField[]) load(declared.value("fields").asClass()).getEnumConstants());
    } catch (ClassNotFoundException undeclared) {
      throw new IllegalStateException(undeclared);
    }
  }

  private static Class<?> load(Type type) throws ClassNotFoundException {
    return Class.forName(type.name().toString(), true, DescribedRows.class.getClassLoader());
  }

  List<String> required() {
    return List.of(declared.value("required").asStringArray());
  }

  String object() {
    return declared.value("object") == null ? "" : declared.value("object").asString();
  }

  String exampleName() {
    return declared.value("exampleName").asString();
  }

  Object example() {
    try {
      return new ObjectMapper().readValue(declared.value("example").asString(), Object.class);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** The summary of posting. */
  String post() {
    return declared.value("post") == null
        ? "Post " + kind().plural()
        : declared.value("post").asString();
  }

  /** The summary of correcting. */
  String put() {
    return "Correct " + oneOfThem();
  }

  /** The summary of withdrawing. */
  String delete() {
    return "Withdraw " + oneOfThem();
  }

  private String oneOfThem() {
    String noun = kind().noun();
    return ("aeiou".indexOf(noun.charAt(0)) < 0 ? "a " : "an ") + noun;
  }

  String description() {
    return declared.value("description").asString();
  }

  /** The name of one row, such as {@code SurveyAnswer}. */
  String one() {
    return capital(RowKind.wireName(kind().noun()));
  }

  /** The name of several rows, such as {@code SurveyAnswers}. */
  String many() {
    return capital(kind().wireName());
  }

  private static String capital(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
