package fr.vigie.support;

import fr.vigie.contract.ContractTerms;
import fr.vigie.directory.ServiceDesk;
import fr.vigie.directory.ServiceView;
import fr.vigie.platform.door.Permission;
import fr.vigie.report.ReportKind;
import fr.vigie.report.ReportOrder;
import fr.vigie.reports.document.Attachment;
import fr.vigie.reports.document.Document;
import fr.vigie.reports.document.Packed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The monthly report on support. */
@ApplicationScoped
class SupportKind implements ReportKind {
  @Inject SupportDesk desk;
  @Inject ServiceDesk services;
  @Inject ContractTerms contracts;

  @Override
  public String name() {
    return ReportOrder.SUPPORT;
  }

  @Override
  public Permission reading() {
    return Permission.READ_SUPPORT_FIGURES;
  }

  @Override
  public boolean isForPartiesAlone() {
    return true;
  }

  @Override
  public Composed compose(ReportOrder order) {
    var evidence = new EvidenceWriter();
    ToldMonth told = desk.told(order.service(), order.month(), evidence::add);
    SupportFacts facts = gather(order, told);
    var words = new SupportWords(Locale.forLanguageTag(order.language()));
    String month = words.month(order.month());
    return new Composed(
        facts.service().id(),
        facts.figures().provisional(),
        facts.figures().verdict(),
        document(facts, evidence.finish(told), words),
        new Words(
            words.text("mail.subject", facts.service().name(), month),
            words.text("mail.text", facts.service().name(), month)));
  }

  private SupportFacts gather(ReportOrder order, ToldMonth told) {
    ServiceView service = services.service(order.service());
    return new SupportFacts(
        service,
        Optional.ofNullable(service.contractNumber()).flatMap(contracts::contract),
        told.facts().governing().map(UUID::fromString).flatMap(contracts::versionView),
        told);
  }

  private static Document document(SupportFacts facts, Packed evidence, SupportWords words) {
    return SupportReport.compose(
        facts,
        words,
        List.of(
            new Attachment(
                SupportEvidence.FILE,
                "application/json",
                words.text("attachment.evidence"),
                evidence),
            new Attachment(
                "tickets.csv",
                "text/csv",
                words.text("attachment.tickets"),
                TicketTable.write(facts.tickets()))));
  }
}
