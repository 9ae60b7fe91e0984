package fr.vigie.rights;

import fr.vigie.directory.CaseParty;
import fr.vigie.directory.Readers;
import fr.vigie.journal.Journal;
import fr.vigie.notice.Outbox;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.Role;
import fr.vigie.platform.pulse.MinuteTick;
import fr.vigie.rights.ReminderMails.Line;
import fr.vigie.rights.rules.CaseStatus;
import fr.vigie.rights.rules.ReminderPlan.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Reminds of due dates before they come and escalates what is overdue. A request whose period
 * stands still is left alone until it moves again. A date that was missed during a stop is made up
 * for by its most urgent reminder.
 */
@ApplicationScoped
public class Reminders {
  static final Set<CaseStatus> OWED =
      EnumSet.of(
          CaseStatus.RECEIVED, CaseStatus.IN_PROGRESS, CaseStatus.WAITING, CaseStatus.DECIDED);

  /** The rest comes a minute later. */
  private static final int AT_ONCE = 200;

  @PersistenceContext EntityManager entities;
  @Inject Readers readers;
  @Inject Outbox outbox;
  @Inject Journal journal;
  @Inject ReminderDays days;
  @Inject InstantSource clock;

  /** Sends the reminders that are due now, each once for its due date. */
  public void remind(@Observes MinuteTick tick) {
    Instant now = clock.instant();
    for (Stage stage : days.plan().stages(now)) {
      due(stage).forEach(request -> remind(request, stage, now));
    }
  }

  private List<RightsRequest> due(Stage stage) {
    return entities
        .createQuery(
            "select r from RightsRequest r left join Reminder m on m.requestId = r.id and m.stage ="
                + " :stage and m.dueAt = r.dueAt where r.status in :owed and r.suspended = false"
                + " and r.dueAt > :after and r.dueAt <= :until and m.stage is null order by"
                + " r.dueAt, r.id",
            RightsRequest.class)
        .setParameter("owed", OWED)
        .setParameter("after", stage.after())
        .setParameter("until", stage.until())
        .setParameter("stage", stage.name())
        .setMaxResults(AT_ONCE)
        .getResultList();
  }

  private void remind(RightsRequest request, Stage stage, Instant now) {
    Set<String> addresses = addresses(request, stage);
    var line = new Line(request.ref(), request.dueAt());
    for (String address : addresses) {
      outbox.mail(
          stage.isOverdue()
              ? ReminderMails.overdue(address, line)
              : ReminderMails.soon(address, line));
    }
    entities.persist(
        new Reminder(request.id(), stage.name(), request.dueAt(), now, addresses.size()));
    journal.append(
        "rights:" + request.ref(),
        "RIGHTS_REMINDED",
        Map.of("stage", stage.name(), "dueAt", request.dueAt(), "mails", addresses.size()));
  }

  /**
   * Whoever has the request in the organisation that must act; the data protection officers there
   * if nobody has, or when it is overdue.
   */
  private Set<String> addresses(RightsRequest request, Stage stage) {
    UUID responsible = responsible(request);
    var addresses = new TreeSet<String>();
    if (request.assigneeId() != null) {
      readers
          .address(request.assigneeId(), responsible, Permission.HANDLE_RIGHTS)
          .ifPresent(addresses::add);
    }
    if (addresses.isEmpty() || stage.isOverdue()) {
      addresses.addAll(readers.inCharge(responsible, Role.DPO, Permission.HANDLE_RIGHTS));
    }
    return addresses;
  }

  /** Who answers; the receiver as long as it has not passed the request on. */
  private UUID responsible(RightsRequest request) {
    UUID answering = request.delegateId() == null ? request.controllerId() : request.delegateId();
    return isParty(request, answering) ? answering : request.receiverId();
  }

  private boolean isParty(RightsRequest request, UUID organisation) {
    return !entities
        .createQuery(
            "select p.part from CaseParty p where p.caseId = :id and p.organisationId ="
                + " :organisation",
            CaseParty.Part.class)
        .setParameter("id", request.id())
        .setParameter("organisation", organisation)
        .getResultList()
        .isEmpty();
  }
}
