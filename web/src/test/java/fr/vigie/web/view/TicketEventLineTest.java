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
import java.util.stream.Stream;
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

  @Test
  void a_corrected_time_names_the_event_that_it_corrects_unless_the_reader_does_not_see_it() {
    TicketEvent taken = TicketEvent.of(2, EventType.TAKEN_IN_CHARGE, AT, AT);
    TicketEvent corrected = TicketEvent.of(3, EventType.TIME_CORRECTED, AT, AT).correcting(2);
    assertThat(title(corrected, Locale.FRENCH, taken))
        .isEqualTo("Heure corrigée\u00a0: Pris en compte");
    assertThat(title(corrected, Locale.ENGLISH, taken))
        .isEqualTo("Time corrected: Taken in charge");
    assertThat(title(corrected, Locale.FRENCH)).isEqualTo("Heure d'un événement corrigée");
  }

  private static String title(TicketEvent event, Locale language, TicketEvent... others) {
    return TicketEventLine.of(
            seen(event),
            Stream.of(others).map(TicketEventLineTest::seen).toList(),
            Map.of(),
            Map.of(),
            new Wording(Texts.in(language)))
        .title();
  }

  private static EventView seen(TicketEvent event) {
    return new EventView(event, null, null, Visibility.INTERNAL, null, null, false);
  }
}
