package fr.vigie.support;

import fr.vigie.reports.document.Packed;
import fr.vigie.sla.support.SupportTicket;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;

/**
 * Writes the evidence of a month while its tickets are counted, packed at once: a year of tickets
 * is many times as long as what repeats in it. Terms, calendars and names follow the tickets, as
 * they are known only then.
 */
final class EvidenceWriter {
  private final Packed.Writer packed = new Packed.Writer();
  private final JsonGenerator json = JsonProvider.provider().createGenerator(packed);

  EvidenceWriter() {
    json.writeStartObject()
        .write("format", SupportEvidence.FORMAT)
        .writeStartObject("case")
        .writeStartArray("tickets");
  }

  void add(SupportTicket ticket) {
    json.write(CaseJson.ticket(ticket));
  }

  /** Ends it with what the tickets were counted by, and what came of it. */
  Packed finish(ToldMonth told) {
    json.writeEnd();
    CaseJson.of(told.facts()).forEach(json::write);
    json.writeEnd().write("figures", FiguresJson.of(told.statement().figures())).writeEnd().close();
    return packed.packed();
  }
}
