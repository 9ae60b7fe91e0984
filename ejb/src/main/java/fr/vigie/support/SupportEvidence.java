package fr.vigie.support;

import fr.vigie.report.EvidenceCheck;
import fr.vigie.sla.support.SupportCase;
import fr.vigie.sla.support.SupportFold;
import fr.vigie.sla.support.SupportStatement;
import fr.vigie.sla.support.SupportTicket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;

/**
 * The data behind a support report: what happened to each ticket of twelve months, the terms and
 * calendars by which they are counted, and the figures that follow. It names organisations and no
 * person, and holds no word that somebody wrote.
 */
@ApplicationScoped
class SupportEvidence implements EvidenceCheck {
  static final String FILE = "support-evidence.json";
  static final String FORMAT = "vigie-support-evidence/1";

  @Override
  public String file() {
    return FILE;
  }

  @Override
  public boolean follows(byte[] evidence) {
    try {
      var reader = new EvidenceReader(evidence);
      JsonObject json = reader.withoutTickets();
      return FORMAT.equals(json.getString("format"))
          && FiguresJson.of(counted(json.getJsonObject("case"), reader).figures())
              .equals(json.getJsonObject("figures"));
    } catch (RuntimeException unreadable) {
      return false;
    }
  }

  private static SupportStatement counted(JsonObject json, EvidenceReader reader) {
    SupportCase facts = CaseReader.read(json);
    var fold = new SupportFold(facts.asked(), facts.governingTerms());
    reader.eachTicket(
        one -> {
          SupportTicket ticket = CaseReader.ticket(one);
          fold.add(ticket, facts.terms(ticket));
        });
    return fold.statement(facts.structures());
  }
}
