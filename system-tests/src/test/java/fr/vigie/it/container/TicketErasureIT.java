package fr.vigie.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.directory.DemoAccount;
import fr.vigie.incident.DeclarationDesk;
import fr.vigie.incident.IncidentDesk;
import fr.vigie.incident.IncidentView;
import fr.vigie.incident.NewTicket;
import fr.vigie.incident.NewTicket.CallerDetails;
import fr.vigie.incident.TicketDecisionDesk;
import fr.vigie.incident.TicketFileDesk;
import fr.vigie.incident.TicketFileView;
import fr.vigie.incident.TicketSource;
import fr.vigie.incident.TicketTold;
import fr.vigie.incident.Visibility;
import fr.vigie.it.portal.OnBothDatabases;
import fr.vigie.it.portal.RunningPortal;
import fr.vigie.platform.RefusedException;
import fr.vigie.sla.incident.Severity;
import fr.vigie.sla.incident.TicketKind;
import jakarta.ejb.EJB;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

/** What was called in about long ago names nobody any more; and files that show too much go. */
@RunningPortal
@OnBothDatabases
class TicketErasureIT {
  private static final String NAME = "Appelante-Demonstration";
  private static final String ANOTHER = "Secretaire-Demonstration";

  @EJB(lookup = "java:global/vigie/vigie-ejb/DeclarationDesk")
  DeclarationDesk calls;

  @EJB(lookup = "java:global/vigie/vigie-ejb/IncidentDesk")
  IncidentDesk work;

  @EJB(lookup = "java:global/vigie/vigie-ejb/TicketDecisionDesk")
  TicketDecisionDesk decisions;

  @EJB(lookup = "java:global/vigie/vigie-ejb/TicketFileDesk")
  TicketFileDesk files;

  @Deployment
  static Archive<?> deployment() {
    return ThinWar.of(TicketErasureIT.class, Erasing.class);
  }

  @Test
  void a_ticket_closed_long_ago_keeps_its_clocks_and_loses_its_words_callers_and_files()
      throws Exception {
    IncidentView closed =
        Acting.as(
            DemoAccount.SUPPORT,
            () -> {
              IncidentView declared = declared(NAME);
              attached(declared, "Trace de " + NAME);
              work.takeCharge(declared.ref(), now(declared.ref(), null));
              work.restore(declared.ref(), now(declared.ref(), "Vu avec " + NAME));
              decisions.confirm(declared.ref(), now(declared.ref(), null));
              return decisions.close(declared.ref(), now(declared.ref(), null));
            });
    assertThat(Erasing.placesOf(NAME)).isNotEmpty();
    Erasing.closedLongAgo("incident", closed.id());

    Erasing.sweep();
    Erasing.sweep();

    assertThat(Erasing.placesOf(NAME)).isEmpty();
    IncidentView left = Acting.as(DemoAccount.SUPPORT, () -> work.incident(closed.ref()));
    assertThat(left.redactedAt()).isPresent();
    assertThat(left.events())
        .extracting(event -> event.event().type())
        .isEqualTo(closed.events().stream().map(event -> event.event().type()).toList());
    assertThat(left.events()).allSatisfy(event -> assertThat(event.person()).isNull());
    assertThat(left.clocks()).isEqualTo(closed.clocks());
    assertThat(Acting.as(DemoAccount.SUPPORT, () -> files.files(closed.ref()))).isEmpty();
    assertThat(
            Erasing.number(
                "select count(*) from redaction where persons = 1 and pieces = 1 and ref = '"
                    + closed.ref()
                    + "'"))
        .isEqualTo(1);
    assertThat(refusal(() -> decisions.reopen(closed.ref(), now(closed.ref(), "Encore"))))
        .isEqualTo("WRONG_STATE");
    assertThat(refusal(() -> attached(left, "Encore"))).isEqualTo("WRONG_STATE");
  }

  @Test
  void a_file_that_shows_a_patient_is_destroyed_with_its_reason() throws Exception {
    IncidentView ticket = Acting.as(DemoAccount.SUPPORT, () -> declared(ANOTHER));
    TicketFileView file =
        Acting.as(DemoAccount.SUPPORT, () -> attached(ticket, "Capture d'un dossier"));

    assertThat(refusal(() -> destroyed(ticket, file, " "))).isEqualTo("REASONS_MISSING");
    assertThat(
            Acting.as(
                DemoAccount.OPERATOR,
                () -> {
                  try {
                    return destroyed(ticket, file, "Non");
                  } catch (RefusedException refused) {
                    return refused.refusal().name();
                  }
                }))
        .isEqualTo("NOT_PERMITTED");
    Acting.as(DemoAccount.SUPPORT, () -> destroyed(ticket, file, "Montre un patient"));

    assertThat(Acting.as(DemoAccount.SUPPORT, () -> files.files(ticket.ref()))).isEmpty();
    assertThat(refusal(() -> destroyed(ticket, file, "Encore"))).isEqualTo("NOT_FOUND");
    assertThat(
            Erasing.number(
                "select count(*) from journal_entry where type = 'INCIDENT_FILE_DESTROYED' and"
                    + " chain = 'incident:"
                    + ticket.ref()
                    + "'"))
        .isEqualTo(1);
  }

  private IncidentView declared(String caller) {
    return calls.declare(
        new NewTicket(
            TicketKind.INCIDENT,
            "MEDIMAIL",
            null,
            Severity.MINOR,
            "Boîte de " + caller,
            "Ne reçoit plus",
            null,
            "STR-001",
            TicketSource.PHONE,
            new CallerDetails(caller, "01 99 00 00 42")));
  }

  private TicketFileView attached(IncidentView ticket, String text) throws Exception {
    return files.attach(
        ticket.ref(),
        Visibility.INTERNAL,
        "trace.txt",
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private String destroyed(IncidentView ticket, TicketFileView file, String reason) {
    files.destroy(ticket.ref(), file.id(), reason);
    return "";
  }

  private TicketTold now(String ref, String text) {
    return TicketTold.now(work.incident(ref).version(), text);
  }

  private static String refusal(Callable<?> act) throws Exception {
    return Acting.as(
        DemoAccount.SUPPORT,
        () -> {
          try {
            act.call();
            return "none";
          } catch (RefusedException refused) {
            return refused.refusal().name();
          }
        });
  }
}
