package io.cxrating;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The arrows of docs/architecture.md: features, tally, then ledger, standard and unit. */
class ArchitectureTest {
  private static final String OURS = "io.cxrating..";
  private static final String ACCESS = "io.cxrating.access..";
  private static final String DASHBOARD = "io.cxrating.dashboard..";
  private static final String COMPARISON = "io.cxrating.comparison..";
  private static final String CONTRAST = "io.cxrating.contrast..";
  private static final String EMOTION = "io.cxrating.emotion..";
  private static final String ERASURE = "io.cxrating.erasure..";
  private static final String INSTRUMENT = "io.cxrating.instrument..";
  private static final String EVIDENCE = "io.cxrating.evidence..";
  private static final String LEDGER = "io.cxrating.ledger..";
  private static final String PROBLEM = "io.cxrating.problem..";
  private static final String PUBLISHING = "io.cxrating.publishing..";
  private static final String RATING = "io.cxrating.rating..";
  private static final String SCORECARD = "io.cxrating.scorecard..";
  private static final String STANDARD = "io.cxrating.standard..";
  private static final String STATS = "io.cxrating.stats..";
  private static final String TALLY = "io.cxrating.tally..";
  private static final String UNIT = "io.cxrating.unit..";
  private static final String WIRE = "io.cxrating.wire..";
  private static final String WORDING = "io.cxrating.wording..";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.cxrating");

  @Test
  void packagesHaveNoCycles() {
    slices().matching("io.cxrating.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void theFoundationsKnowNoOther() {
    onlyKnows(STATS);
    onlyKnows(PROBLEM);
    onlyKnows(WIRE, PROBLEM);
    onlyKnows(ACCESS, PROBLEM, WIRE);
    onlyKnows(WORDING, STATS);
  }

  @Test
  void theCatalogueAndTheLedgerKnowNoFeature() {
    onlyKnows(UNIT, ACCESS, WIRE, STATS, PROBLEM);
    onlyKnows(STANDARD, ACCESS, WIRE, STATS, PROBLEM, UNIT, LEDGER);
    onlyKnows(LEDGER, ACCESS, WIRE, STATS, PROBLEM, UNIT, STANDARD);
    onlyKnows(INSTRUMENT, ACCESS, WIRE, PROBLEM);
    onlyKnows(TALLY, ACCESS, WIRE, STATS, PROBLEM, UNIT, STANDARD, INSTRUMENT, LEDGER);
  }

  @Test
  void comparisonsAreMadeOfRatingsAndNotTheOtherWayRound() {
    onlyKnows(RATING, ACCESS, WIRE, STATS, PROBLEM, UNIT, STANDARD, TALLY, WORDING);
    onlyKnows(COMPARISON, ACCESS, WIRE, STATS, PROBLEM, UNIT, STANDARD, TALLY, RATING, WORDING);
  }

  @Test
  void contrastsAreMadeOfRatingsAndAnswers() {
    onlyKnows(
        CONTRAST, ACCESS, WIRE, STATS, PROBLEM, UNIT, STANDARD, TALLY, RATING, WORDING, INSTRUMENT);
  }

  @Test
  void evidenceIsAskedForAsRatingsAre() {
    onlyKnows(EVIDENCE, ACCESS, WIRE, STATS, PROBLEM, UNIT, STANDARD, TALLY, RATING, WORDING);
  }

  @Test
  void scorecardsAreMadeOfComparisons() {
    onlyKnows(
        SCORECARD,
        ACCESS,
        WIRE,
        STATS,
        PROBLEM,
        UNIT,
        STANDARD,
        TALLY,
        RATING,
        COMPARISON,
        WORDING);
  }

  @Test
  void emotionsAreAskedForAsRatingsAre() {
    onlyKnows(EMOTION, ACCESS, WIRE, STATS, PROBLEM, UNIT, STANDARD, TALLY, RATING, WORDING);
  }

  @Test
  void publishingLooksAtTheRatingsThatStandardsDoNotKnow() {
    onlyKnows(PUBLISHING, ACCESS, WIRE, PROBLEM, UNIT, STANDARD, TALLY, RATING);
  }

  @Test
  void erasureKnowsTheLedgerAndNoFeature() {
    onlyKnows(ERASURE, ACCESS, WIRE, PROBLEM, UNIT, LEDGER);
  }

  @Test
  void pagesStandOnEverythingAndNothingOnThem() {
    noClasses()
        .that()
        .resideOutsideOfPackage(DASHBOARD)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(DASHBOARD)
        .check(CLASSES);
  }

  @Test
  void everyPageSaysWhoseItIs() {
    classes()
        .that()
        .resideInAPackage(DASHBOARD)
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
  void statisticsArePure() {
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
  void theTimeIsAskedOfTheClockOnly() {
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

  @Test
  void nothingIsNamedAfterALayer() {
    noClasses()
        .that()
        .resideInAPackage(OURS)
        .should()
        .haveNameMatching(".*(Impl|Utils?|Dto|DTO|Helper)$")
        .orShould()
        .resideInAnyPackage("..util..", "..common..", "..dto..", "..impl..", "..model..")
        .check(CLASSES);
  }

  @Test
  void onlyTheTallyKnowsTheEngineAndOnlyTheLedgerTheDriver() {
    noClasses()
        .that()
        .resideOutsideOfPackage(TALLY)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.duckdb..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackage(LEDGER)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.postgresql..")
        .check(CLASSES);
  }

  /** It answers for the column read last, and returns false where another was read since. */
  @Test
  void nothingAsksAResultWhetherItsLastColumnWasNull() {
    noClasses()
        .that()
        .resideInAPackage(OURS)
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "the method is wasNull", call -> call.getTarget().getName().equals("wasNull")))
        .check(CLASSES);
  }

  private static void onlyKnows(String from, String... others) {
    String[] allowed = java.util.Arrays.copyOf(others, others.length + 1);
    allowed[others.length] = from;
    classes()
        .that()
        .resideInAPackage(from)
        .should()
        .onlyDependOnClassesThat(resideInAPackage(OURS).negate().or(resideInAnyPackage(allowed)))
        .check(CLASSES);
  }
}
