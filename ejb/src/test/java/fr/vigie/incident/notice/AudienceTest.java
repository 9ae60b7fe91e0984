package fr.vigie.incident.notice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.directory.ContactDetails;
import fr.vigie.directory.ContactPart;
import fr.vigie.directory.ContactView;
import fr.vigie.sla.incident.Severity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who gets a notice: three Structures that use a service, one of which declared the incident. */
class AudienceTest {
  private static final UUID DECLARING = new UUID(0, 1);
  private static final UUID USING = new UUID(0, 2);
  private static final UUID SILENT = new UUID(0, 3);
  private static final ContactView REFERENT = contact(1, DECLARING, "Referent@One.example");
  private static final ContactView ADMIN = contact(2, DECLARING, "admin@one.example");
  private static final ContactView OTHER = contact(3, USING, "referent@two.example");
  private static final ContactView PHONED = contact(4, SILENT, null);

  @Test
  void of_a_blocking_incident_everybody_who_uses_the_service_hears() {
    Audience audience = audience(Severity.BLOCKING, Map.of());
    assertThat(audience.contacts()).containsOnlyKeys(DECLARING, USING);
    assertThat(audience.addresses())
        .containsExactly("admin@one.example", "referent@one.example", "referent@two.example");
    assertThat(audience.unreachable()).containsExactly(SILENT);
  }

  @Test
  void of_any_other_those_who_declared_or_joined_it_hear() {
    Audience audience = audience(Severity.MAJOR, Map.of());
    assertThat(audience.contacts()).containsOnlyKeys(DECLARING);
    assertThat(audience.unreachable()).isEmpty();
  }

  @Test
  void whoever_wants_all_hears_of_any_and_whoever_wants_none_of_none() {
    Audience audience =
        audience(
            Severity.MINOR, Map.of(OTHER.id(), NoticeChoice.ALL, REFERENT.id(), NoticeChoice.NONE));
    assertThat(audience.addresses()).containsExactly("admin@one.example", "referent@two.example");
  }

  @Test
  void a_structure_concerned_that_wants_none_is_told_apart_from_one_that_cannot_be_reached() {
    Audience audience =
        audience(
            Severity.BLOCKING,
            Map.of(ADMIN.id(), NoticeChoice.NONE, REFERENT.id(), NoticeChoice.NONE));
    assertThat(audience.declined()).containsExactly(DECLARING);
    assertThat(audience.unreachable()).containsExactly(SILENT);
  }

  private static Audience audience(Severity severity, Map<UUID, NoticeChoice> choices) {
    return Audience.of(
        severity,
        Set.of(DECLARING),
        Set.of(DECLARING, USING, SILENT),
        Map.of(
            DECLARING, List.of(REFERENT, ADMIN),
            USING, List.of(OTHER),
            SILENT, List.of(PHONED)),
        choices);
  }

  private static ContactView contact(int id, UUID structure, String mail) {
    return new ContactView(
        new UUID(1, id),
        structure,
        new ContactDetails(ContactPart.BUSINESS_REFERENT, null, "Référent métier", null, mail),
        0);
  }
}
