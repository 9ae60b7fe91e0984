package fr.vigie.incident.notice;

import fr.vigie.directory.ContactView;
import fr.vigie.directory.OrganisationDesk;
import fr.vigie.directory.OrganisationView;
import fr.vigie.directory.ServiceDesk;
import fr.vigie.directory.ServiceView;
import fr.vigie.directory.StructureContacts;
import fr.vigie.incident.IncidentDesk;
import fr.vigie.incident.IncidentView;
import fr.vigie.incident.IncidentView.CallerView;
import fr.vigie.incident.Visibility;
import fr.vigie.incident.notice.NoticePreview.Told;
import fr.vigie.incident.rules.NoticeDuty;
import fr.vigie.incident.rules.NoticeMoment;
import fr.vigie.notice.Mail;
import fr.vigie.notice.Outbox;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes notices: what they say, and who gets them. */
@ApplicationScoped
class NoticeWriter {
  private static final int LONGEST_MESSAGE = 1500;
  private static final int SHORTEST_NAME = 4;
  private static final int SHORTEST_PHONE = 6;

  @Inject IncidentDesk tickets;
  @Inject NoticeTemplateDesk templates;
  @Inject NoticeSubscriptions subscriptions;
  @Inject ServiceDesk services;
  @Inject OrganisationDesk organisations;
  @Inject StructureContacts contacts;
  @Inject Outbox outbox;
  @Inject CurrentCaller caller;

  /**
   * A notice of an act.
   *
   * @param asked null for the words of a way round that is public
   */
  NoticePreview preview(IncidentView ticket, NoticeDuty act, String asked) {
    String message = asked == null ? publicWords(ticket, act) : asked.replace("\r\n", "\n").strip();
    if (message.length() > LONGEST_MESSAGE) {
      throw new RefusedException(Refusal.INVALID_INPUT, "message");
    }
    List<IncidentView> told = withParts(ticket);
    refuseNames(told, message);
    ServiceView service = services.service(ticket.service());
    Audience audience = audience(told, service);
    return new NoticePreview(
        act,
        message,
        NoticeTemplateDesk.LANGUAGES.stream()
            .map(language -> wording(ticket, act, message, service.client().name(), language))
            .toList(),
        recipients(audience),
        audience.addresses().size(),
        named(audience.unreachable()),
        named(audience.declined()),
        ticket.version());
  }

  private NoticeWording wording(
      IncidentView ticket, NoticeDuty act, String message, String sender, String language) {
    NoticeTemplateView template = templates.current(act.moment(), language);
    Map<NoticeField, String> values =
        NoticeValues.of(ticket, act, message, sender, NoticeWords.in(language));
    return new NoticeWording(
        language,
        template.version(),
        NoticeText.read(template.subject()).fill(values),
        NoticeText.read(template.text()).fill(values));
  }

  /** What was said of the way round, if everybody who sees the ticket may read it. */
  private static String publicWords(IncidentView ticket, NoticeDuty act) {
    return act.moment() != NoticeMoment.WORKAROUND
        ? ""
        : ticket.events().stream()
            .filter(event -> event.event().number() == act.event())
            .filter(event -> event.visibility() == Visibility.PUBLIC && event.text() != null)
            .map(IncidentView.EventView::text)
            .findFirst()
            .orElse("");
  }

  /** A ticket, and its parts, for which it tells. */
  private List<IncidentView> withParts(IncidentView ticket) {
    return Stream.concat(Stream.of(ticket), ticket.children().stream().map(tickets::incident))
        .toList();
  }

  /** Many Structures read a notice: who called is none of their business. */
  private static void refuseNames(List<IncidentView> told, String message) {
    String words = message.toLowerCase(Locale.ROOT);
    String digits = digits(message);
    List<CallerView> callers = told.stream().flatMap(one -> one.callers().stream()).toList();
    for (CallerView calling : callers) {
      String name = calling.details().contact();
      String phone = calling.details().phone() == null ? "" : digits(calling.details().phone());
      boolean named =
          name != null
              && name.strip().length() >= SHORTEST_NAME
              && words.contains(name.strip().toLowerCase(Locale.ROOT));
      if (named || (phone.length() >= SHORTEST_PHONE && digits.contains(phone))) {
        throw new RefusedException(Refusal.NOTICE_NAMES_CALLER);
      }
    }
  }

  private static String digits(String text) {
    return text.replaceAll("\\D", "");
  }

  /** Whom a ticket concerns, with its parts; its own severity is what counts. */
  private Audience audience(List<IncidentView> told, ServiceView service) {
    Set<UUID> concerned =
        told.stream().flatMap(one -> structures(one).stream()).collect(Collectors.toSet());
    Set<UUID> using = contacts.using(service.id());
    Set<UUID> all = new HashSet<>(concerned);
    all.addAll(using);
    return Audience.of(
        told.get(0).severity(),
        concerned,
        using,
        contacts.of(all),
        subscriptions.of(service.id(), caller.scope()));
  }

  /** The Structure of a ticket, and those that joined it. */
  private static List<UUID> structures(IncidentView ticket) {
    return Stream.concat(
            ticket.organisation().stream(),
            ticket.callers().stream().flatMap(one -> one.organisation().stream()))
        .map(OrganisationView::id)
        .toList();
  }

  private List<Told> recipients(Audience audience) {
    return named(audience.contacts().keySet()).stream()
        .map(structure -> new Told(structure, audience.contacts().get(structure.id())))
        .toList();
  }

  private List<OrganisationView> named(Set<UUID> structures) {
    return organisations.organisations(structures).values().stream()
        .sorted(Comparator.comparing(OrganisationView::name))
        .toList();
  }

  /**
   * Puts a notice in the post.
   *
   * @param reference by which it is told what became of each mail
   */
  void post(NoticePreview notice, String reference) {
    NoticeWording first = notice.texts().get(0);
    String text = body(notice.texts());
    notice.recipients().stream()
        .map(Told::contacts)
        .flatMap(Collection::stream)
        .map(NoticeWriter::address)
        .distinct()
        .forEach(address -> outbox.mail(new Mail(address, first.subject(), text), reference));
  }

  private static String address(ContactView contact) {
    return contact.details().email().strip().toLowerCase(Locale.ROOT);
  }

  /** What a mail says: every language in turn, each with why the reader gets it. */
  static String body(List<NoticeWording> texts) {
    return String.join(
        "\n\n* * *\n\n",
        texts.stream()
            .map(text -> text.text() + "\n\n" + NoticeWords.in(text.language()).text("why"))
            .toList());
  }
}
