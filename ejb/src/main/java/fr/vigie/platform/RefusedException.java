package fr.vigie.platform;

import java.util.List;

/**
 * An act that the portal refuses, for a reason with a code and typed arguments; the bundles of the
 * pages and of the HTTP interface render it. Rolls back the transaction: nothing is half-written.
 */
public class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Refusal refusal;
  private final transient List<Object> arguments;

  /**
   * Refuses.
   *
   * @param refusal the reason
   * @param arguments what the message names, in the order of its placeholders; nothing personal
   */
  public RefusedException(Refusal refusal, Object... arguments) {
    super(refusal + " " + List.of(arguments));
    this.refusal = refusal;
    this.arguments = List.of(arguments);
  }

  public Refusal refusal() {
    return refusal;
  }

  public List<Object> arguments() {
    return arguments;
  }
}
