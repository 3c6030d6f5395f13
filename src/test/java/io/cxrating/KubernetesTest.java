package io.cxrating;

import static io.cxrating.Manifests.application;
import static io.cxrating.Manifests.base;
import static io.cxrating.Manifests.container;
import static io.cxrating.Manifests.podSpec;
import static io.cxrating.Manifests.stream;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks that the kustomization in k8s/ is consistent and agrees with the application. */
class KubernetesTest {
  private static final Pattern OUR_PROPERTY = Pattern.compile("\"\\$?\\{?(cxrating\\.[a-z.-]+)");
  private static final Set<String> LEDGER_PROPERTIES =
      Set.of(
          "quarkus.datasource.jdbc.url",
          "quarkus.datasource.username",
          "quarkus.datasource.password");

  @Test
  void everyManifestParsesAndBelongsToAKustomization() {
    Set<Path> named = new TreeSet<>(Manifests.kustomizations());
    for (Path kustomization : Manifests.kustomizations()) {
      named.addAll(filesNamedIn(kustomization));
    }
    assertThat(Manifests.kustomizations()).hasSizeGreaterThanOrEqualTo(2);
    assertThat(Manifests.files()).allSatisfy(f -> assertThat(Manifests.read(f)).isNotEmpty());
    assertThat(named).containsExactlyElementsOf(Manifests.files());
  }

  @Test
  void filesNamedByKustomizationsExist() {
    for (Path kustomization : Manifests.kustomizations()) {
      JsonNode content = Manifests.read(kustomization).getFirst();
      Path folder = kustomization.getParent();
      assertThat(filesNamedIn(kustomization)).allSatisfy(f -> assertThat(f).isRegularFile());
      stream(content.path("secretGenerator"))
          .flatMap(g -> stream(g.path("envs")))
          .forEach(env -> assertThat(folder.resolve(env.asText())).isRegularFile());
    }
  }

  @Test
  void usesThePortOfTheApplication() {
    int port = application().at("/quarkus/http/port").asInt(8080);
    JsonNode declared = container().at("/ports/0");
    assertThat(declared.path("containerPort").asInt()).isEqualTo(port);
    assertThat(base("Service").at("/spec/ports/0/targetPort")).isEqualTo(declared.path("name"));
    assertThat(base("NetworkPolicy").at("/spec/ingress/0/ports/0/port"))
        .isEqualTo(declared.path("name"));
    int management = application().at("/quarkus/management/port").asInt(9000);
    assertThat(container().at("/ports/1/containerPort").asInt()).isEqualTo(management);
    assertThat(base("NetworkPolicy").at("/spec/ingress/0/ports/1/port"))
        .isEqualTo(container().at("/ports/1/name"));
    assertThat(base("Service").at("/spec/ports"))
        .as("health and metrics are not exposed")
        .hasSize(1);
    assertThat(annotation("prometheus.io/port")).isEqualTo(String.valueOf(management));
  }

  @Test
  void probesUseThePathsOfTheApplication() {
    assertThat(probePath("startupProbe")).isEqualTo("/q/health/ready");
    assertThat(probePath("readinessProbe")).isEqualTo("/q/health/ready");
    assertThat(probePath("livenessProbe")).isEqualTo("/q/health/live");
    assertThat(annotation("prometheus.io/path")).isEqualTo("/q/metrics");
    // The paths are valid only with the default configuration.
    assertThat(application().at("/quarkus/http/non-application-root-path").isMissingNode())
        .isTrue();
    assertThat(application().at("/quarkus/http/root-path").isMissingNode()).isTrue();
    assertThat(application().at("/quarkus/management/enabled").asBoolean()).isTrue();
  }

  @Test
  void everyEnvironmentVariableIsAPropertyOfTheApplication() throws IOException {
    Set<String> known =
        Stream.concat(ourProperties().stream(), LEDGER_PROPERTIES.stream())
            .map(KubernetesTest::environmentName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(stream(container().path("env")).map(e -> e.path("name").asText()))
        .isNotEmpty()
        .isSubsetOf(known);
  }

  @Test
  void takesLedgerAndSecretsFromTheExampleSecrets() {
    JsonNode example =
        Manifests.read(Path.of("k8s/overlays/example/kustomization.yaml")).getFirst();
    Set<String> made =
        stream(example.path("secretGenerator"))
            .map(g -> g.path("name").asText())
            .collect(Collectors.toSet());
    List<String> needed =
        stream(container().path("env"))
            .map(e -> e.at("/valueFrom/secretKeyRef"))
            .filter(r -> !r.isMissingNode() && !r.path("optional").asBoolean())
            .map(r -> r.path("name").asText())
            .distinct()
            .toList();
    assertThat(needed).containsExactlyInAnyOrderElementsOf(made);
    for (String name : List.of("CXRATING_PSEUDONYM_SECRET", "QUARKUS_DATASOURCE_PASSWORD")) {
      assertThat(env(name).at("/valueFrom/secretKeyRef/name").asText()).isNotEmpty();
    }
    assertThat(env("CXRATING_EMBEDDED").path("value").asText()).isEqualTo("false");
  }

  @Test
  void ingressExposesOnlyApiAndPages() {
    JsonNode paths =
        Manifests.read(Path.of("k8s/overlays/example/ingress.yaml"))
            .getFirst()
            .at("/spec/rules/0/http/paths");
    Set<String> open =
        stream(paths)
            .map(p -> p.path("pathType").asText() + " " + p.path("path").asText())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(open).contains("Exact /", "Prefix /api", "Prefix /assets");
    assertThat(open).noneMatch(path -> path.equals("Prefix /") || path.contains("/q"));
    for (String page : pages()) {
      assertThat(open).contains(page.equals("/") ? "Exact /" : "Prefix " + page);
    }
  }

  /** Returns the first path segment of every page that has one. */
  private static Set<String> pages() {
    return new ClassFileImporter()
        .importPackages("io.cxrating.web").stream()
            .filter(type -> type.isAnnotatedWith(jakarta.ws.rs.Path.class))
            .map(type -> type.getAnnotationOfType(jakarta.ws.rs.Path.class).value())
            .filter(path -> !path.startsWith("/{"))
            .map(path -> "/" + path.substring(1).split("/")[0])
            .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void terminationGracePeriodExceedsTheDrain() {
    Duration drain =
        Duration.parse(
            "PT" + application().at("/quarkus/shutdown/timeout").asText().toUpperCase(Locale.ROOT));
    long preStop = container().at("/lifecycle/preStop/exec/command/1").asLong();
    assertThat(preStop).isPositive();
    assertThat(podSpec().path("terminationGracePeriodSeconds").asLong())
        .isGreaterThan(drain.toSeconds() + preStop);
  }

  @Test
  void autoscalerWaitsForARebuild() {
    JsonNode startup = container().path("startupProbe");
    long patience =
        startup.path("periodSeconds").asLong() * startup.path("failureThreshold").asLong();
    JsonNode scaler = base("HorizontalPodAutoscaler").path("spec");
    assertThat(patience).isGreaterThanOrEqualTo(600);
    assertThat(scaler.at("/behavior/scaleUp/stabilizationWindowSeconds").asLong())
        .isGreaterThanOrEqualTo(patience);
    assertThat(scaler.at("/scaleTargetRef/name"))
        .isEqualTo(base("Deployment").at("/metadata/name"));
    assertThat(scaler.path("minReplicas").asInt()).isGreaterThan(1);
    assertThat(base("Deployment").at("/spec/replicas").isMissingNode()).isTrue();
  }

  @Test
  void projectionAndTemporaryFilesHaveTheirOwnBoundedVolumes() {
    String dataDir = env("CXRATING_DATA_DIR").path("value").asText();
    List<String> mounts =
        stream(container().path("volumeMounts")).map(m -> m.path("mountPath").asText()).toList();
    assertThat(mounts).containsExactlyInAnyOrder(dataDir, "/tmp");
    assertThat(stream(podSpec().path("volumes")))
        .hasSize(2)
        .allSatisfy(v -> assertThat(v.at("/emptyDir/sizeLimit").asText()).endsWith("Gi"));
    assertThat(stream(container().path("volumeMounts")))
        .allSatisfy(m -> assertThat(m.path("readOnly").asBoolean()).isFalse());
  }

  @Test
  void podHasMinimalPrivileges() {
    assertThat(podSpec().at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
    assertThat(podSpec().at("/securityContext/seccompProfile/type").asText())
        .isEqualTo("RuntimeDefault");
    assertThat(container().at("/securityContext/readOnlyRootFilesystem").asBoolean()).isTrue();
    assertThat(container().at("/securityContext/allowPrivilegeEscalation").asBoolean(true))
        .isFalse();
    assertThat(container().at("/securityContext/capabilities/drop/0").asText()).isEqualTo("ALL");
    assertThat(podSpec().path("automountServiceAccountToken").asBoolean(true)).isFalse();
    assertThat(base("ServiceAccount").path("automountServiceAccountToken").asBoolean(true))
        .isFalse();
    assertThat(base("ServiceAccount").at("/metadata/name"))
        .isEqualTo(podSpec().path("serviceAccountName"));
    assertThat(container().at("/resources/limits/memory").asText()).isNotEmpty();
  }

  @Test
  void networkPolicyAllowsOnlyPostgresAndDns() {
    JsonNode egress = base("NetworkPolicy").at("/spec/egress");
    List<Integer> ports =
        stream(egress)
            .flatMap(rule -> stream(rule.path("ports")))
            .map(p -> p.path("port").asInt())
            .toList();
    assertThat(stream(egress)).allSatisfy(rule -> assertThat(rule.path("ports")).isNotEmpty());
    assertThat(ports).containsExactlyInAnyOrder(5432, 53, 53);
  }

  @Test
  void selectorsMatchThePodLabels() {
    JsonNode labels = base("Deployment").at("/spec/template/metadata/labels");
    assertThat(labels).isNotEmpty();
    assertThat(base("Deployment").at("/spec/selector/matchLabels")).isEqualTo(labels);
    assertThat(base("Service").at("/spec/selector")).isEqualTo(labels);
    assertThat(base("PodDisruptionBudget").at("/spec/selector/matchLabels")).isEqualTo(labels);
    assertThat(base("NetworkPolicy").at("/spec/podSelector/matchLabels")).isEqualTo(labels);
    assertThat(stream(podSpec().path("topologySpreadConstraints")))
        .isNotEmpty()
        .allSatisfy(c -> assertThat(c.at("/labelSelector/matchLabels")).isEqualTo(labels));
  }

  private static List<Path> filesNamedIn(Path kustomization) {
    JsonNode content = Manifests.read(kustomization).getFirst();
    List<String> named = new ArrayList<>();
    content.path("resources").forEach(r -> named.add(r.asText()));
    content.path("patches").forEach(p -> named.add(p.path("path").asText()));
    return named.stream()
        .map(name -> kustomization.getParent().resolve(name).normalize())
        .map(file -> Files.isDirectory(file) ? file.resolve("kustomization.yaml") : file)
        .toList();
  }

  private static Set<String> ourProperties() throws IOException {
    Set<String> properties = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source : sources.filter(f -> f.toString().endsWith(".java")).toList()) {
        OUR_PROPERTY
            .matcher(Files.readString(source))
            .results()
            .forEach(found -> properties.add(found.group(1)));
      }
    }
    return properties;
  }

  private static String environmentName(String property) {
    return property.replaceAll("[^a-z0-9]", "_").toUpperCase(Locale.ROOT);
  }

  private static JsonNode env(String name) {
    return stream(container().path("env"))
        .filter(e -> name.equals(e.path("name").asText()))
        .findFirst()
        .orElseThrow();
  }

  private static String probePath(String probe) {
    assertThat(container().at("/" + probe + "/httpGet/port"))
        .isEqualTo(container().at("/ports/1/name"));
    return container().at("/" + probe + "/httpGet/path").asText();
  }

  private static String annotation(String name) {
    return base("Deployment").at("/spec/template/metadata/annotations").path(name).asText();
  }
}
