package fr.vigie.rights;

import fr.vigie.notice.Mail;
import fr.vigie.notice.MailAccepted;
import fr.vigie.notice.MailRejected;
import fr.vigie.notice.Outbox;
import fr.vigie.platform.door.Scope;
import fr.vigie.rights.RequestEvent.Aside;
import fr.vigie.rights.rules.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Tells persons by mail that their request has arrived, and records that they were told when the
 * mail was accepted, not before; or that it never will be.
 */
@ApplicationScoped
class Acknowledgements {
  private static final String ABOUT = "rights-acknowledgement";

  @Inject Outbox outbox;
  @Inject RightsRequests requests;
  @Inject RequestFiles files;

  void post(FollowedRequest request, String language, String email, TrackingCode code) {
    var letter = new AcknowledgementText(Locale.forLanguageTag(language));
    outbox.mail(
        new Mail(email, letter.subject(request), letter.body(request, code)),
        String.join(" ", ABOUT, request.ref(), request.controller().id().toString()));
  }

  void accepted(@Observes MailAccepted mail) {
    find(mail.reference())
        .ifPresent(request -> record(request, EventType.ACKNOWLEDGED, mail.at(), null));
  }

  void rejected(@Observes MailRejected mail) {
    find(mail.reference())
        .ifPresent(
            request ->
                record(
                    request,
                    EventType.BOUNCED,
                    mail.at(),
                    new AcknowledgementText(Locale.forLanguageTag(request.language())).bounced()));
  }

  private Optional<RightsRequest> find(String reference) {
    String[] parts = reference.split(" ", 3);
    return parts[0].equals(ABOUT)
        ? requests.byRef(parts[1], new Scope(Set.of(UUID.fromString(parts[2]))))
        : Optional.empty();
  }

  private void record(RightsRequest request, EventType type, Instant at, String text) {
    OpenFile open = files.onDesk(request);
    files.record(open, open.event(type, at), Aside.by(Channel.MAIL), text);
  }
}
