package fr.vigie.rights;

import fr.vigie.directory.OrganisationView;
import fr.vigie.processing.ProcessingView;
import fr.vigie.processing.Right;
import fr.vigie.rights.rules.Clock;
import fr.vigie.rights.rules.Proof;
import fr.vigie.rights.rules.RightState;
import java.time.Instant;
import java.util.List;

/**
 * What a person sees of their request: nothing that is only for the file, no decision before its
 * letter, and no personal data, should the code fall into other hands.
 *
 * @param deadlines the legal periods in which something is still owed; empty if nothing is, or if
 *     the dates cannot be computed
 * @param proofs what the requester still has to show
 */
public record FollowedRequest(
    String ref,
    ProcessingView processing,
    OrganisationView controller,
    Instant receivedAt,
    List<FollowedRight> rights,
    List<Clock> deadlines,
    boolean extended,
    Waiting waiting,
    List<Proof> proofs) {

  public FollowedRequest {
    rights = List.copyOf(rights);
    deadlines = List.copyOf(deadlines);
    proofs = List.copyOf(proofs);
  }

  /**
   * Where one right stands.
   *
   * @param answeredAt null while it is not answered
   */
  public record FollowedRight(Right right, RightState state, Instant answeredAt) {}

  /** What the answer waits for. */
  public enum Waiting {
    /** The person is asked what they mean, or who they are. */
    ANSWER,
    /** The requester has to show that they may act for the person. */
    PROOF,
    /** The organisation works on it. */
    ORGANISATION,
    /** Nothing: all is answered or taken back. */
    NOTHING
  }
}
