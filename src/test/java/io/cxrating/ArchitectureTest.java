package io.cxrating;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import io.cxrating.figures.Figures;
import io.cxrating.tally.Tallies;
import io.cxrating.web.slice.Slices;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The rules of docs/architecture.md that apply to all code. */
class ArchitectureTest {
  private static final String OURS = "io.cxrating..";
  private static final String PAGES = "io.cxrating.web..";
  private static final String STATS = "io.cxrating.stats..";
  private static final String[] ENGINE = {"io.cxrating.tally.duckdb..", "io.cxrating.projection.."};

  /** The limit keeps a package small enough to understand. */
  private static final int MOST_TYPES = 25;

  private static final JavaClasses CLASSES = Packages.classes();

  @Test
  void packagesHaveNoCycles() {
    slices().matching("io.cxrating.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void packagesHaveOnlyTheDeclaredDependencies() throws IOException {
    if (System.getProperty("cxrating.docs.refresh") != null) {
      Packages.declare();
    }
    assertThat(Packages.lines(Packages.known()))
        .as("packages.txt: a package with the packages that it uses, refreshed like the map")
        .containsExactlyElementsOf(Packages.lines(Packages.declared()));
  }

  @Test
  void packagesStaySmall() {
    assertThat(Packages.types().values()).allMatch(types -> types <= MOST_TYPES);
  }

  @Test
  void everyPageRequiresARole() {
    classes()
        .that()
        .resideInAPackage(PAGES)
        .and()
        .areAnnotatedWith(Path.class)
        .and()
        .areNotAnnotatedWith(PermitAll.class)
        .should(
            ArchCondition.from(
                DescribedPredicate.describe(
                    "have their methods guarded by a role",
                    page ->
                        page.getMethods().stream()
                            .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                            .allMatch(
                                method ->
                                    method.isAnnotatedWith(RolesAllowed.class)
                                        || method.isAnnotatedWith(Authenticated.class)))))
        .check(CLASSES);
  }

  @Test
  void statisticsUseNoFrameworkAndNoClock() {
    noClasses()
        .that()
        .resideInAPackage(STATS)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "jakarta..", "io.quarkus..", "io.vertx..", "java.sql..", "java.net..", "org.duckdb..")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(java.time.Clock.class)
        .check(CLASSES);
  }

  @Test
  void onlyTheClockReadsTheTime() {
    noClasses()
        .that()
        .resideInAPackage(OURS)
        .and()
        .doNotHaveFullyQualifiedName("io.cxrating.access.AccessClock")
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .check(CLASSES);
  }

  /** Native code of the engine pins the carrier of a virtual thread. */
  @Test
  void figuresAreComputedOnPlatformThreads() {
    noClasses()
        .that()
        .areAnnotatedWith(RunOnVirtualThread.class)
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Figures.class, Tallies.class, Slices.class)
        .check(CLASSES);
  }

  @Test
  void noNamesAfterLayers() {
    noClasses()
        .that()
        .resideInAPackage(OURS)
        .should()
        .haveNameMatching(".*(Impl|Utils?|Dto|DTO|Helper)$")
        .orShould()
        .resideInAnyPackage("..util..", "..common..", "..dto..", "..impl..")
        .check(CLASSES);
  }

  /** Another engine can replace DuckDB without changes elsewhere. */
  @Test
  void noPackageDependsOnTheEngine() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ENGINE)
        .should()
        .dependOnClassesThat(resideInAnyPackage(ENGINE).or(resideInAPackage("org.duckdb..")))
        .check(CLASSES);
  }

  @Test
  void callersOfTheTallyUseNoSql() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ENGINE)
        .and(
            DescribedPredicate.describe(
                "know the tally",
                type ->
                    type.getDirectDependenciesFromSelf().stream()
                        .map(Dependency::getTargetClass)
                        .anyMatch(resideInAPackage("io.cxrating.tally"))))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..")
        .check(CLASSES);
  }

  @Test
  void onlyTheLedgerUsesThePostgresDriver() {
    noClasses()
        .that()
        .resideOutsideOfPackages("io.cxrating.ledger..", "io.cxrating.intake.write..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.postgresql..")
        .check(CLASSES);
  }

  /**
   * {@code wasNull} describes the column read last, so it is wrong after a read of another column.
   */
  @Test
  void noCallsOfWasNull() {
    noClasses()
        .that()
        .resideInAPackage(OURS)
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "the method is wasNull", call -> call.getTarget().getName().equals("wasNull")))
        .check(CLASSES);
  }
}
