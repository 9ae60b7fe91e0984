package fr.vigie.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.incident.IncidentView.EventView;
import fr.vigie.incident.Visibility;
import fr.vigie.sla.incident.EventType;
import fr.vigie.sla.incident.Severity;
import fr.vigie.sla.incident.TicketEvent;
import fr.vigie.web.i18n.Texts;
import fr.vigie.web.i18n.Wording;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TicketEventLineTest {
  private static final Instant AT = Instant.parse("2026-03-05T09:00:00Z");

  @ParameterizedTest
  @EnumSource(EventType.class)
  void whatever_happens_has_words_of_its_own_in_the_log_and_the_journal(EventType type) {
    TicketEvent event = TicketEvent.of(2, type, AT, AT).with(Severity.MAJOR);
    for (Locale language : new Locale[] {Locale.FRENCH, Locale.ENGLISH}) {
      assertThat(title(event, language)).isNotBlank().doesNotContain("ticket.event", "{0}");
      assertThat(Texts.in(language).containsKey("journal.type.INCIDENT_" + type))
          .as("%s in the journal", type)
          .isTrue();
    }
  }

  @Test
  void a_link_names_the_ticket_that_it_leads_to() {
    TicketEvent linked = TicketEvent.of(2, EventType.LINKED, AT, AT).about("INC-2026-00031");
    TicketEvent left = TicketEvent.of(3, EventType.UNLINKED, AT, AT).about("INC-2026-00031");
    assertThat(title(linked, Locale.FRENCH)).isEqualTo("Rattaché au ticket INC-2026-00031");
    assertThat(title(left, Locale.ENGLISH)).isEqualTo("No part of ticket INC-2026-00031 any more");
  }

  private static String title(TicketEvent event, Locale language) {
    return TicketEventLine.of(
            new EventView(event, null, null, Visibility.INTERNAL, null, null, false),
            Map.of(),
            Map.of(),
            new Wording(Texts.in(language)))
        .title();
  }
}
