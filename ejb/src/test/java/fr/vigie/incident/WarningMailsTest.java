package fr.vigie.incident;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.notice.Mail;
import fr.vigie.sla.incident.ClockKind;
import fr.vigie.sla.incident.ClockTarget.Binding;
import fr.vigie.sla.incident.Severity;
import fr.vigie.sla.incident.WarningPoint;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WarningMailsTest {
  private static final String RECIPIENT = "niveau1@exemple.fr";
  private static final UUID SERVICE = UUID.fromString("00000000-0000-0000-0000-000000000001");
  private static final Instant DUE = Instant.parse("2026-03-06T10:30:00Z");

  private final WarningMails mails = new WarningMails(id -> "Medimail");

  @Test
  void one_clock_is_told_in_full_and_in_both_languages() {
    Mail mail =
        mails.to(
            RECIPIENT,
            List.of(
                warned(
                    "INC-2026-00001",
                    Severity.BLOCKING,
                    ClockKind.GTR,
                    WarningPoint.at(75),
                    Binding.COMMITMENT,
                    DUE)));

    assertThat(mail.recipient()).isEqualTo(RECIPIENT);
    assertThat(mail.subject()).isEqualTo("Vigie : INC-2026-00001, 75\u00a0% de la GTR");
    assertThat(mail.text())
        .contains("Incident INC-2026-00001, Medimail, gravité : bloquant.")
        .contains("75\u00a0% de la GTR (engagement du contrat).")
        .contains("Incident INC-2026-00001, Medimail, severity: blocking.")
        .contains("75% of the guaranteed time to restore (commitment of the contract).");
  }

  @Test
  void several_clocks_are_one_mail_what_the_contract_commits_to_first_then_what_is_due_first() {
    Mail mail =
        mails.to(
            RECIPIENT,
            List.of(
                warned(
                    "INC-2026-00003",
                    Severity.MINOR,
                    ClockKind.GTR,
                    WarningPoint.at(50),
                    Binding.INDICATIVE,
                    DUE.minusSeconds(7200)),
                warned(
                    "INC-2026-00002",
                    Severity.BLOCKING,
                    ClockKind.GTR,
                    WarningPoint.at(90),
                    Binding.COMMITMENT,
                    DUE.plusSeconds(1)),
                warned(
                    "INC-2026-00001",
                    Severity.BLOCKING,
                    ClockKind.TAKE_CHARGE,
                    WarningPoint.after(30),
                    Binding.COMMITMENT,
                    DUE)));

    assertThat(mail.subject()).isEqualTo("Vigie : 3 échéances, dont 1 dépassée");
    assertThat(mail.text().lines().filter(line -> line.startsWith("- ")))
        .extracting(line -> line.substring(2, line.indexOf('(')).strip())
        .containsExactly(
            "INC-2026-00001, Medimail, bloquant : délai de prise en compte dépassé de 30\u00a0min",
            "INC-2026-00002, Medimail, bloquant : 90\u00a0% de la GTR",
            "INC-2026-00003, Medimail, mineur : 50\u00a0% de la GTR",
            "INC-2026-00001, Medimail, blocking: time to take charge exceeded by 30\u00a0min",
            "INC-2026-00002, Medimail, blocking: 90% of the guaranteed time to restore",
            "INC-2026-00003, Medimail, minor: 50% of the guaranteed time to restore");
    assertThat(mail.text()).doesNotContain("de plus", "more.");
  }

  @Test
  void of_a_burst_the_first_fifty_are_told_one_by_one_and_the_rest_is_counted() {
    Mail mail =
        mails.to(
            RECIPIENT,
            IntStream.rangeClosed(1, 1050)
                .mapToObj(
                    number ->
                        warned(
                            "INC-2026-%05d".formatted(number),
                            Severity.MAJOR,
                            ClockKind.TAKE_CHARGE,
                            WarningPoint.BREACH,
                            Binding.INDICATIVE,
                            DUE.minusSeconds(number)))
                .toList());

    assertThat(mail.subject()).isEqualTo("Vigie : 1\u202f050 échéances, dont 1\u202f050 dépassées");
    assertThat(mail.text().lines().filter(line -> line.startsWith("- "))).hasSize(100);
    assertThat(mail.text())
        .contains("- INC-2026-01050,", "- INC-2026-01001,", "Et 1\u202f000 de plus.")
        .contains("And 1,000 more.")
        .doesNotContain("- INC-2026-01000,");
  }

  private static WarnedClock warned(
      String ref,
      Severity severity,
      ClockKind clock,
      WarningPoint point,
      Binding binding,
      Instant dueAt) {
    return new WarnedClock(ref, SERVICE, severity, clock, point, binding, dueAt);
  }
}
