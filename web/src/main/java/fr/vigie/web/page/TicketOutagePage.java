package fr.vigie.web.page;

import fr.vigie.availability.OutageView;
import fr.vigie.incident.IncidentView;
import fr.vigie.incident.TicketOutageDesk;
import fr.vigie.incident.TicketOutageView;
import fr.vigie.incident.rules.OutageProposal;
import fr.vigie.incident.rules.OutageProposal.Gap;
import fr.vigie.platform.Phrasing;
import fr.vigie.web.i18n.Texts;
import fr.vigie.web.i18n.Wording;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The outage that a blocking incident speaks of, on its page: declared, measured, recorded. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies; the records are read again
public class TicketOutagePage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject TicketOutageDesk desk;
  @Inject Language language;
  @Inject Messages messages;

  private IncidentView ticket;
  private List<Row> rows = List.of();
  private List<String> why = List.of();
  private List<OutageView> recorded = List.of();
  private TypedTime from = TypedTime.blank(Phrasing.ZONE);
  private TypedTime to = TypedTime.blank(Phrasing.ZONE);
  private String cause;

  /**
   * One way to see it.
   *
   * @param key "declared" or "measured"
   * @param to null while it goes on
   * @param length in words; empty while it goes on
   */
  public record Row(String key, Instant from, Instant to, String length) {}

  /** Reads what belongs to a ticket. */
  void show(IncidentView read) {
    ticket = read;
    TicketOutageView view = desk.outage(read.ref());
    var wording = new Wording(Texts.in(language.getLocale()));
    rows = view.proposal().map(proposal -> rows(proposal, wording)).orElse(List.of());
    why = view.proposal().map(proposal -> why(proposal, wording)).orElse(List.of());
    recorded = view.recorded();
  }

  private static List<Row> rows(OutageProposal proposal, Wording wording) {
    return Stream.concat(
            Stream.of(row("declared", proposal.from(), proposal.to(), wording)),
            proposal.measured().stream().map(one -> row("measured", one.from(), one.to(), wording)))
        .toList();
  }

  private static Row row(String key, Instant from, Optional<Instant> to, Wording wording) {
    return new Row(
        key,
        from,
        to.orElse(null),
        to.map(end -> wording.duration(Duration.between(from, end).toSeconds())).orElse(""));
  }

  private static List<String> why(OutageProposal proposal, Wording wording) {
    var words = new ArrayList<String>();
    words.add(words("beginning", proposal.beginning(), wording));
    if (!proposal.measured().isEmpty()) {
      words.add(words("end", proposal.end(), wording));
    }
    if (proposal.unknownSeconds() > 0) {
      words.add(
          wording.texts().text("outage.gap.unknown", wording.duration(proposal.unknownSeconds())));
    }
    return words;
  }

  private static String words(String which, Gap gap, Wording wording) {
    return wording
        .texts()
        .text("outage.gap." + which + "." + gap.difference(), wording.duration(gap.seconds()));
  }

  /** Opens the form with the times of a row. */
  public void open(Row row) {
    from = TypedTime.of(row.from(), Phrasing.ZONE);
    to = row.to() == null ? TypedTime.blank(Phrasing.ZONE) : TypedTime.of(row.to(), Phrasing.ZONE);
    cause = ticket.title();
  }

  /** Records what the form says. */
  void record() {
    desk.record(ticket.ref(), ticket.version(), from.instant(), to.instant(), cause);
    messages.info("outages.recorded");
  }

  public List<Row> getRows() {
    return rows;
  }

  public List<String> getWhy() {
    return why;
  }

  public List<OutageView> getRecorded() {
    return recorded;
  }

  public TypedTime getFrom() {
    return from;
  }

  public TypedTime getTo() {
    return to;
  }

  public String getCause() {
    return cause;
  }

  public void setCause(String cause) {
    this.cause = cause;
  }
}
