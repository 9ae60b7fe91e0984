package fr.vigie.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.sla.ExclusionState;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Contract, annex 2: only operations accepted by both parties are excluded. */
class ProposedExclusionTest {
  private static final UUID OPERATOR = UUID.randomUUID();
  private static final UUID CLIENT = UUID.randomUUID();
  private static final Instant AT = Instant.parse("2026-08-11T09:00:00Z");

  private final ProposedExclusion exclusion =
      new ProposedExclusion(
          UUID.randomUUID(),
          new NewExclusion(
              AT, AT.plusSeconds(3600), "PREVENTIVE_MAINTENANCE", "Annoncée", Set.of()),
          OPERATOR,
          AT);

  @Test
  void theOtherPartyAgrees() {
    exclusion.agree(CLIENT, AT);

    assertThat(state()).isEqualTo(ExclusionState.AGREED);
  }

  @Test
  void thePartyThatProposedCannotAgree() {
    assertThat(refusal(() -> exclusion.agree(OPERATOR, AT))).isEqualTo(Refusal.OWN_PROPOSAL);
    assertThat(state()).isEqualTo(ExclusionState.PROPOSED);
  }

  @Test
  void thePartyThatProposedCannotContest() {
    assertThat(refusal(() -> exclusion.contest(OPERATOR, AT, ""))).isEqualTo(Refusal.OWN_PROPOSAL);
  }

  @Test
  void theOtherPartyMayChangeItsMind() {
    exclusion.agree(CLIENT, AT);
    exclusion.contest(CLIENT, AT, "Non annoncée");

    assertThat(state()).isEqualTo(ExclusionState.CONTESTED);
    assertThat(exclusion.asView().answerReason()).isEqualTo("Non annoncée");
  }

  @Test
  void theProposerWithdrawsItsProposalForGood() {
    exclusion.withdraw(OPERATOR, AT);

    assertThat(state()).isEqualTo(ExclusionState.WITHDRAWN);
    assertThat(refusal(() -> exclusion.agree(CLIENT, AT))).isEqualTo(Refusal.WRONG_STATE);
  }

  @Test
  void theProposerCannotWithdrawWhatIsAgreed() {
    exclusion.agree(CLIENT, AT);

    assertThat(refusal(() -> exclusion.withdraw(OPERATOR, AT))).isEqualTo(Refusal.WRONG_STATE);
  }

  @Test
  void theOtherPartyTakesItsAnswerBack() {
    exclusion.agree(CLIENT, AT);
    exclusion.withdraw(CLIENT, AT);

    assertThat(state()).isEqualTo(ExclusionState.PROPOSED);
  }

  private ExclusionState state() {
    return exclusion.asView().state();
  }

  private static Refusal refusal(Runnable act) {
    return catchThrowableOfType(RefusedException.class, act::run).refusal();
  }
}
