package io.cxrating;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads the YAML files that configure and deploy the service. */
final class Manifests {
  static final Path K8S = Path.of("k8s");
  static final Path BASE = K8S.resolve("base");
  private static final YAMLMapper YAML = YAMLMapper.builder(new YAMLFactory()).build();

  private Manifests() {}

  /** Returns the documents of one file. */
  static List<JsonNode> read(Path file) {
    try (MappingIterator<JsonNode> documents =
        YAML.readerFor(JsonNode.class).readValues(file.toFile())) {
      return documents.readAll();
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  static List<Path> files() {
    try (Stream<Path> files = Files.walk(K8S)) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Path> kustomizations() {
    return files().stream().filter(f -> f.endsWith("kustomization.yaml")).toList();
  }

  /** Returns the only object of that kind in the base. */
  static JsonNode base(String kind) {
    List<JsonNode> found =
        files().stream()
            .filter(f -> f.startsWith(BASE))
            .flatMap(f -> read(f).stream())
            .filter(d -> kind.equals(d.path("kind").asText()))
            .toList();
    if (found.size() != 1) {
      throw new IllegalStateException(found.size() + " of kind " + kind);
    }
    return found.getFirst();
  }

  static JsonNode podSpec() {
    return base("Deployment").at("/spec/template/spec");
  }

  static JsonNode container() {
    return podSpec().at("/containers/0");
  }

  /** Returns the main section of application.yaml, without profiles. */
  static JsonNode application() {
    return read(Path.of("src/main/resources/application.yaml")).getFirst();
  }

  static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
