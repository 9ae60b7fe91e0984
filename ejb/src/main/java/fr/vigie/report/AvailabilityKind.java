package fr.vigie.report;

import fr.vigie.platform.door.Permission;
import fr.vigie.reports.document.Attachment;
import fr.vigie.reports.document.Document;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/** The monthly report on availability. */
@ApplicationScoped
class AvailabilityKind implements ReportKind {
  @Inject MonthlyFactsGatherer gatherer;
  @Inject InstantSource clock;

  @Override
  public String name() {
    return ReportOrder.AVAILABILITY;
  }

  @Override
  public Permission reading() {
    return Permission.READ_REPORTS;
  }

  @Override
  public boolean isForPartiesAlone() {
    return false;
  }

  @Override
  public Composed compose(ReportOrder order) {
    MonthlyFacts facts = gatherer.gather(order.service(), order.month(), clock.instant());
    var words = new Phrases(Locale.forLanguageTag(order.language()));
    String month = words.month(order.month());
    return new Composed(
        facts.service().id(),
        facts.statement().provisional(),
        facts.statement().verdict(),
        document(facts, words),
        new Words(
            words.text("mail.subject", facts.service().name(), month),
            words.text("mail.text", facts.service().name(), month)));
  }

  private static Document document(MonthlyFacts facts, Phrases words) {
    List<Attachment> evidence =
        List.of(
            new Attachment(
                Evidence.FILE,
                "application/json",
                words.text("attachment.evidence"),
                Evidence.write(facts.evidence())),
            new Attachment(
                "outages.csv",
                "text/csv",
                words.text("attachment.outages"),
                OutageTable.write(facts.statement().outages())));
    return AvailabilityReport.compose(facts, words, evidence);
  }
}
