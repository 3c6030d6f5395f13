package io.cxrating.demo;

import io.cxrating.demo.DemoLedger.Holdings;
import io.cxrating.standard.file.StandardFormat;
import io.cxrating.standard.file.StandardReader;
import io.cxrating.standard.model.Standard;
import io.cxrating.standard.publishing.Publisher;
import io.cxrating.unit.UnitDraft;
import io.cxrating.unit.UnitEditor;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Loads the simulated company into an empty ledger, through the same intake as every source. Rows
 * that are already stored are duplicates, so that the next load completes an interrupted one.
 */
@ApplicationScoped
class DemoLoader {
  private static final Logger LOG = Logger.getLogger(DemoLoader.class);
  private static final String STANDARD_FILE = "/demo/home-internet.yaml";
  private static final int ROWS_AT_ONCE = 10_000;

  private final DemoLedger ledger;
  private final UnitEditor units;
  private final Publisher publisher;
  private final DemoIntake intake;
  private final DemoCompany company = Quillmere.company();

  DemoLoader(DemoLedger ledger, UnitEditor units, Publisher publisher, DemoIntake intake) {
    this.ledger = ledger;
    this.units = units;
    this.publisher = publisher;
    this.intake = intake;
  }

  /** Loads the company and returns whether it is completely in the ledger. */
  boolean load(DemoHistory.Size size, BooleanSupplier stopping) throws Exception {
    Holdings before = ledger.holdings();
    if (before.holdsAllOf(whole(size))) {
      return true;
    }
    if (before.foreign()) {
      LOG.info("The ledger has data, so the simulated company is not loaded");
      return false;
    }
    publisher.publish(standard());
    units.write(drafts());
    return post(size, stopping);
  }

  /** The true NPS of the company's customers, -100 to 100, if all of them had answered. */
  double trueNps(DemoHistory.Size size) {
    return new SurveyTruth(company, size, standard()).nps(DemoCompany.ROOT);
  }

  /** The true rating of the whole company, 0-100. */
  double truth() {
    return new DemoTruth(company, standard()).rating(DemoCompany.ROOT);
  }

  static Standard standard() {
    try (InputStream file = DemoLoader.class.getResourceAsStream(STANDARD_FILE)) {
      return StandardReader.read(file.readAllBytes(), StandardFormat.YAML);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<UnitDraft> drafts() {
    List<UnitDraft> drafts = new ArrayList<>();
    drafts.add(draft(DemoCompany.ROOT, DemoCompany.NAME, null, DemoCompany.ZONE));
    company
        .regions()
        .forEach(r -> drafts.add(draft(r.key(), r.name(), DemoCompany.ROOT, r.zone())));
    company.branches().forEach(b -> drafts.add(draft(b.key(), b.name(), b.region(), null)));
    return drafts;
  }

  private static UnitDraft draft(
      String key, String name, @Nullable String parent, @Nullable String zone) {
    return new UnitDraft("", key, name, parent, zone == null ? null : ZoneId.of(zone));
  }

  private boolean post(DemoHistory.Size size, BooleanSupplier stopping) throws IOException {
    DemoHistory history = new DemoHistory(company, size);
    DemoAftermath aftermath = new DemoAftermath(size, standard());
    long startedAtNanos = System.nanoTime();
    int done = 0;
    while (history.hasNext()) {
      if (stopping.getAsBoolean()) {
        return false;
      }
      List<DemoContact> contacts = new ArrayList<>();
      while (contacts.size() < ROWS_AT_ONCE && history.hasNext()) {
        contacts.add(history.next());
      }
      intake.post(contacts, aftermath);
      done += contacts.size();
      logProgress(done, size.interactions(), System.nanoTime() - startedAtNanos);
    }
    return true;
  }

  /** The rows in the ledger after a complete load of that size. */
  private Holdings whole(DemoHistory.Size size) {
    List<DemoContact> contacts = new ArrayList<>();
    new DemoHistory(company, size).forEachRemaining(contacts::add);
    DemoAftermath aftermath = new DemoAftermath(size, standard());
    long outcomes = contacts.stream().filter(c -> aftermath.outcome(c).isPresent()).count();
    long answers = DemoIntake.surveyed(contacts, aftermath).size();
    return new Holdings(contacts.size(), answers, outcomes, false);
  }

  private static void logProgress(int done, int all, long elapsedNanos) {
    double perSecond = done / Math.max(1e-9, elapsedNanos / (double) TimeUnit.SECONDS.toNanos(1));
    LOG.infof(
        "Loading the simulated company: %,d of %,d interactions, %,.0f a second, %.0f s to go",
        done, all, perSecond, (all - done) / perSecond);
  }
}
