package fr.vigie.incident.notice;

import fr.vigie.directory.ColleagueDesk;
import fr.vigie.incident.IncidentDesk;
import fr.vigie.incident.IncidentView;
import fr.vigie.incident.OwedNotices;
import fr.vigie.incident.notice.Notice.State;
import fr.vigie.incident.rules.NoticeDuty;
import fr.vigie.incident.rules.TicketAct;
import fr.vigie.journal.Journal;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.CurrentCaller;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.Scope;
import fr.vigie.platform.door.UseCase;
import fr.vigie.sla.incident.TicketEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Tells the Structures of an incident by mail, after it was taken in charge, got round or restored.
 * Of each act they are told once, or it is set aside with a reason that they are not.
 */
@Stateless
@PermitAll
@UseCase(Permission.DECIDE_INCIDENTS)
public class NoticeDesk {
  private static final int LONGEST_REASON = 400;

  @Inject IncidentDesk tickets;
  @Inject NoticeWriter writer;
  @Inject Notices notices;
  @Inject OwedNotices owed;
  @Inject ColleagueDesk colleagues;
  @Inject Journal journal;
  @Inject CurrentCaller caller;
  @Inject InstantSource clock;

  /**
   * The notices of a ticket: what is to be told now, and what was.
   *
   * @throws RefusedException NOT_FOUND
   */
  @UseCase(Permission.READ_INCIDENTS)
  public NoticesView notices(String ref) {
    IncidentView ticket = tickets.incident(ref);
    List<Notice> known = known(ticket);
    return new NoticesView(
        mayNotify(ticket) ? due(ticket, known) : Optional.empty(),
        known.stream()
            .filter(notice -> ticket.whole() || notice.state() == State.SENT)
            .map(notice -> notice.asView(ticket.whole()))
            .toList(),
        ticket.whole() ? untold(ticket, settled(known)) : List.of());
  }

  /**
   * The notice that is due as it will be sent, and to whom.
   *
   * @param message in the agent's own words; null for those of a way round that is public
   * @throws RefusedException NOT_FOUND, NOT_PERMITTED, NOTICE_NOT_DUE, NOTICE_SETTLED,
   *     NOTICE_NAMES_CALLER, INVALID_INPUT for a message too long
   */
  public NoticePreview preview(String ref, String message) {
    IncidentView ticket = permitted(ref);
    NoticeDuty act =
        due(ticket, known(ticket))
            .orElseThrow(
                () ->
                    latest(ticket, Set.of())
                        .map(settled -> settled(settled, ticket))
                        .orElseGet(() -> new RefusedException(Refusal.NOTICE_NOT_DUE)));
    return writer.preview(ticket, act, message);
  }

  /**
   * Sends it, as a preview of the same ticket and message shows it.
   *
   * @param expected the version of the ticket that the preview was made from
   * @param event number of the act that the preview was about
   * @throws RefusedException as {@link #preview}; CHANGED_MEANWHILE, NOTICE_WITHOUT_RECIPIENTS
   */
  public NoticeView send(String ref, int expected, int event, String message) {
    IncidentView ticket = held(ref);
    NoticePreview notice = writer.preview(ticket, due(ticket, expected, event), message);
    if (notice.mails() == 0) {
      throw new RefusedException(Refusal.NOTICE_WITHOUT_RECIPIENTS);
    }
    Notices.Claim claim = claim(ticket, notice.act(), State.SENT);
    Notice kept =
        notices
            .claim(claim, "", notice.recipients().size(), notice.mails(), scope())
            .orElseThrow(() -> settled(notice.act(), ticket));
    kept.says(notice.texts());
    notices.keep(
        claim.id(),
        notice.recipients().stream()
            .collect(
                Collectors.toMap(told -> told.structure().id(), told -> told.contacts().size())));
    writer.post(notice, claim.reference());
    journalSent(ticket, notice, claim);
    owed.settled(ticket.id());
    return kept.asView(true);
  }

  private void journalSent(IncidentView ticket, NoticePreview notice, Notices.Claim claim) {
    var personal = new HashMap<String, String>();
    notice.texts().forEach(text -> personal.put(text.language(), text.text()));
    journal.append(
        chain(ticket),
        "INCIDENT_NOTICE_SENT",
        Map.of(
            "notice", claim.id(),
            "moment", notice.act().moment(),
            "event", notice.act().event(),
            "structures", notice.recipients().size(),
            "mails", notice.mails(),
            "templates",
                notice.texts().stream()
                    .map(text -> text.language() + " " + text.template())
                    .toList()),
        personal);
  }

  /**
   * Sets aside that the Structures are told of the act: they were phoned, say.
   *
   * @param expected the version of the ticket that the caller read
   * @param event number of the act
   * @throws RefusedException REASONS_MISSING, INVALID_INPUT, NOT_FOUND, NOT_PERMITTED,
   *     NOTICE_NOT_DUE, NOTICE_SETTLED, CHANGED_MEANWHILE
   */
  public NoticeView setAside(String ref, int expected, int event, String reason) {
    if (reason == null || reason.isBlank()) {
      throw new RefusedException(Refusal.REASONS_MISSING);
    }
    if (reason.length() > LONGEST_REASON) {
      throw new RefusedException(Refusal.INVALID_INPUT, "reason");
    }
    IncidentView ticket = held(ref);
    NoticeDuty act = due(ticket, expected, event);
    Notices.Claim claim = claim(ticket, act, State.SET_ASIDE);
    Notice kept =
        notices.claim(claim, reason.strip(), 0, 0, scope()).orElseThrow(() -> settled(act, ticket));
    journal.append(
        chain(ticket),
        "INCIDENT_NOTICE_SET_ASIDE",
        Map.of("notice", claim.id(), "moment", act.moment(), "event", act.event()),
        Map.of("reason", reason.strip()));
    owed.settled(ticket.id());
    return kept.asView(true);
  }

  private Notices.Claim claim(IncidentView ticket, NoticeDuty act, State state) {
    return new Notices.Claim(
        UUID.randomUUID(), ticket.id(), act, state, clock.instant(), caller.get().person());
  }

  private IncidentView permitted(String ref) {
    IncidentView ticket = tickets.incident(ref);
    if (!mayNotify(ticket)) {
      throw new RefusedException(Refusal.NOT_PERMITTED, TicketAct.NOTIFY);
    }
    return ticket;
  }

  /** So that what follows for the lists is written after whoever acts on it at the same time. */
  private IncidentView held(String ref) {
    IncidentView ticket = permitted(ref);
    owed.hold(ticket.id(), ticket.version());
    return ticket;
  }

  private static boolean mayNotify(IncidentView ticket) {
    return ticket.permits().stream()
        .anyMatch(permit -> permit.act() == TicketAct.NOTIFY && permit.isGranted());
  }

  /** The act that is due, if it is the one that the caller read; what was settled says so first. */
  private NoticeDuty due(IncidentView ticket, int expected, int event) {
    List<Notice> known = known(ticket);
    if (known.stream().anyMatch(notice -> notice.event() == event)) {
      throw settled(event, known);
    }
    if (ticket.version() != expected) {
      throw new RefusedException(Refusal.CHANGED_MEANWHILE, ticket.ref());
    }
    return due(ticket, known)
        .filter(act -> act.event() == event)
        .orElseThrow(() -> new RefusedException(Refusal.NOTICE_NOT_DUE));
  }

  private static Optional<NoticeDuty> due(IncidentView ticket, List<Notice> known) {
    return latest(ticket, settled(known));
  }

  private static Set<Integer> settled(List<Notice> known) {
    return known.stream().map(Notice::event).collect(Collectors.toUnmodifiableSet());
  }

  private static Optional<NoticeDuty> latest(IncidentView ticket, Set<Integer> settled) {
    return NoticeDuty.of(ticket.kind(), ticket.part(), events(ticket), settled);
  }

  private static List<NoticeDuty> untold(IncidentView ticket, Set<Integer> settled) {
    return NoticeDuty.untold(ticket.kind(), ticket.part(), events(ticket), settled);
  }

  private static List<TicketEvent> events(IncidentView ticket) {
    return ticket.events().stream().map(IncidentView.EventView::event).toList();
  }

  private RefusedException settled(NoticeDuty act, IncidentView ticket) {
    return settled(act.event(), known(ticket));
  }

  private RefusedException settled(int event, List<Notice> known) {
    return known.stream()
        .filter(notice -> notice.event() == event)
        .findFirst()
        .map(notice -> new RefusedException(Refusal.NOTICE_SETTLED, notice.settledAt(), by(notice)))
        .orElseGet(() -> new RefusedException(Refusal.CHANGED_MEANWHILE, "notice"));
  }

  /** Who settled it, as their colleagues know them; the portal for anybody else. */
  private String by(Notice notice) {
    return Optional.ofNullable(notice.personId())
        .map(person -> colleagues.names(Set.of(person)).get(person))
        .orElse("Vigie");
  }

  private List<Notice> known(IncidentView ticket) {
    return notices.of(ticket.id(), scope());
  }

  private Scope scope() {
    return new Scope(caller.get().organisationsGranting(Permission.READ_INCIDENTS));
  }

  private static String chain(IncidentView ticket) {
    return "incident:" + ticket.ref();
  }
}
