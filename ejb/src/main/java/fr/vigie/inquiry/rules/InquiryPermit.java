package fr.vigie.inquiry.rules;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import java.util.List;
import java.util.Optional;

/**
 * Whether an act is lawful now, and why not.
 *
 * @param refusal empty if it is
 * @param args what the refusal's message names
 */
public record InquiryPermit(InquiryAct act, Optional<Refusal> refusal, List<Object> args) {
  static InquiryPermit granted(InquiryAct act) {
    return new InquiryPermit(act, Optional.empty(), List.of());
  }

  static InquiryPermit refused(InquiryAct act, Refusal refusal, Object... args) {
    return new InquiryPermit(act, Optional.of(refusal), List.of(args));
  }

  public boolean isGranted() {
    return refusal.isEmpty();
  }

  /**
   * Passes if the act is lawful.
   *
   * @throws RefusedException if not
   */
  public void orRefuse() {
    if (refusal.isPresent()) {
      throw new RefusedException(refusal.orElseThrow(), args.toArray());
    }
  }
}
