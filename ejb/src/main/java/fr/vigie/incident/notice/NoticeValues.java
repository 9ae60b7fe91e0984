package fr.vigie.incident.notice;

import fr.vigie.incident.IncidentView;
import fr.vigie.incident.rules.NoticeDuty;
import fr.vigie.incident.rules.NoticeMoment;
import fr.vigie.sla.incident.Severity;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;

/** What fills the placeholders of a notice, in one language. */
final class NoticeValues {
  private static final Instant DECLARED = Instant.parse("2026-03-05T09:00:00Z");
  private static final Instant HAPPENED = Instant.parse("2026-03-05T09:20:00Z");

  private NoticeValues() {}

  /** Those of a ticket. */
  static Map<NoticeField, String> of(
      IncidentView ticket, NoticeDuty act, String message, String sender, NoticeWords words) {
    var values = new EnumMap<NoticeField, String>(NoticeField.class);
    values.put(NoticeField.REFERENCE, ticket.ref());
    values.put(NoticeField.SERVICE, ticket.serviceName());
    values.put(NoticeField.PATH, ticket.path().orElseGet(() -> words.text("path.all")));
    values.put(NoticeField.SEVERITY, words.text("severity." + ticket.severity()));
    values.put(NoticeField.DECLARED_AT, words.dateTime(minute(ticket.times().declaredAt())));
    values.put(NoticeField.HAPPENED_AT, words.dateTime(minute(act.happenedAt())));
    values.put(NoticeField.MESSAGE, message);
    values.put(NoticeField.SENDER, sender);
    return values;
  }

  /** Seconds are for clocks. */
  private static Instant minute(Instant at) {
    return at.truncatedTo(ChronoUnit.MINUTES);
  }

  /** Made-up ones, for whoever writes a template. */
  static Map<NoticeField, String> sample(NoticeMoment moment, NoticeWords words) {
    var values = new EnumMap<NoticeField, String>(NoticeField.class);
    values.put(NoticeField.REFERENCE, "INC-2026-00031");
    values.put(NoticeField.SERVICE, "Medimail");
    values.put(NoticeField.PATH, "webmail");
    values.put(NoticeField.SEVERITY, words.text("severity." + Severity.BLOCKING));
    values.put(NoticeField.DECLARED_AT, words.dateTime(DECLARED));
    values.put(NoticeField.HAPPENED_AT, words.dateTime(HAPPENED));
    values.put(NoticeField.MESSAGE, words.text("sample.message." + moment));
    values.put(NoticeField.SENDER, words.text("sample.sender"));
    return values;
  }
}
