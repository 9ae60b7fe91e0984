package fr.vigie.rights;

import fr.vigie.directory.OrganisationDesk;
import fr.vigie.directory.Readers;
import fr.vigie.journal.Journal;
import fr.vigie.notice.MailRejected;
import fr.vigie.notice.Outbox;
import fr.vigie.platform.PortalAddress;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.Role;
import fr.vigie.platform.door.Scope;
import fr.vigie.rights.rules.TaskAct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Writes to contributors and to those who asked them, and keeps the journal of it. */
@ApplicationScoped
class TaskNotices {
  private static final String ABOUT = "rights-task";

  @Inject RightsTasks tasks;
  @Inject RightsRequests requests;
  @Inject Outbox outbox;
  @Inject Readers readers;
  @Inject OrganisationDesk organisations;
  @Inject PortalAddress address;
  @Inject LinkDays links;
  @Inject Journal journal;

  /** Sends a colleague word, or somebody outside a new link. */
  void ask(RightsTask task, String ref, Instant now) {
    if (task.assigneeId() != null) {
      readers
          .address(task.assigneeId(), task.organisationId(), Permission.READ_RIGHTS)
          .ifPresent(known -> outbox.mail(TaskMails.asked(known, ref, task)));
      return;
    }
    LinkToken token = LinkToken.random();
    task.linkedBy(token, now.plus(links.lasts()));
    String link = address.of("/contribute.xhtml?lang=" + task.language() + "&link=" + token.text());
    outbox.mail(letters(task).asked(task, organisation(task), link), ABOUT + " " + task.id());
  }

  /** Reminds the contributor; whoever asked hears too once it is overdue. */
  void remind(RightsTask task, String ref, boolean overdue) {
    if (task.recipient() != null) {
      outbox.mail(
          letters(task).reminded(task, organisation(task), overdue), ABOUT + " " + task.id());
    }
    Optional.ofNullable(task.assigneeId())
        .flatMap(id -> readers.address(id, task.organisationId(), Permission.READ_RIGHTS))
        .ifPresent(known -> outbox.mail(TaskMails.reminded(known, ref, task, overdue)));
    if (overdue) {
      askers(task).forEach(known -> outbox.mail(TaskMails.reminded(known, ref, task, true)));
    }
  }

  /** Tells whoever asked that something came, or will not come. */
  void settled(RightsTask task, String ref) {
    askers(task).forEach(known -> outbox.mail(TaskMails.settled(known, ref, task)));
  }

  private List<String> askers(RightsTask task) {
    return readers
        .address(task.askedBy(), task.organisationId(), Permission.HANDLE_RIGHTS)
        .map(List::of)
        .orElseGet(
            () -> readers.inCharge(task.organisationId(), Role.DPO, Permission.HANDLE_RIGHTS));
  }

  private static TaskMails letters(RightsTask task) {
    return new TaskMails(Locale.forLanguageTag(task.language()));
  }

  private String organisation(RightsTask task) {
    return organisations.organisation(task.organisationId()).name();
  }

  void rejected(@Observes MailRejected mail) {
    String[] parts = mail.reference().split(" ", 2);
    if (parts[0].equals(ABOUT)) {
      tasks.withId(
          UUID.fromString(parts[1]),
          task -> {
            if (task.state().isOpen()) {
              task.bounced(mail.at());
              note(task, ref(task), TaskAct.BOUNCE);
            }
          });
    }
  }

  private String ref(RightsTask task) {
    return requests
        .byIds(Set.of(task.requestId()), new Scope(Set.of(task.organisationId())))
        .get(0)
        .ref();
  }

  /** Journals an act; nothing of what was written. */
  void note(RightsTask task, String ref, TaskAct act) {
    var facts = new HashMap<String, Object>();
    facts.put("task", task.id());
    facts.put("state", task.state());
    if (act == TaskAct.ASK) {
      facts.put("dueAt", task.dueAt());
      facts.put("outside", task.assigneeId() == null);
    }
    journal.append("rights:" + ref, "RIGHTS_TASK_" + act.name(), facts);
  }
}
