package fr.vigie.web.api;

import fr.vigie.processing.Right;
import fr.vigie.rights.Channel;
import fr.vigie.rights.rules.Mention;
import fr.vigie.rights.rules.Outcome;
import fr.vigie.rights.rules.Proof;
import fr.vigie.rights.rules.QuestionGround;
import fr.vigie.rights.rules.RefusalGround;
import fr.vigie.rights.rules.RequesterKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What acts on rights requests take; {@code at} is when it happened, now without it. */
final class RequestShapes {
  private RequestShapes() {}

  record NewRightsCase(
      String processing,
      Optional<String> controller,
      Optional<Channel> channel,
      Instant receivedAt,
      Optional<String> language,
      List<Right> rights,
      Optional<RequesterKind> requester,
      RequestJson.RightsPerson person,
      Optional<List<AskedDocument>> documents,
      Optional<Boolean> mayNeedMessages,
      Optional<String> organisation) {}

  record AskedDocument(LocalDate constitutedOn) {}

  record Told(Optional<Instant> at, Optional<Channel> channel, Optional<String> text) {}

  record IdentityChecked(
      Optional<Instant> at,
      Optional<Channel> channel,
      Optional<String> text,
      Optional<Proof> proof) {}

  record Asked(
      Optional<Instant> at, Optional<Channel> channel, String text, QuestionGround ground) {}

  record Answered(
      Optional<Instant> at,
      Optional<Channel> channel,
      Optional<String> text,
      Optional<Integer> question,
      Optional<Boolean> sufficient) {}

  record Forwarded(
      Optional<Instant> at,
      Optional<Channel> channel,
      Optional<String> text,
      Optional<String> to) {}

  record Delegated(
      Optional<Instant> at, Optional<Channel> channel, Optional<String> text, String to) {}

  record Decided(
      Optional<Instant> at,
      Optional<String> text,
      Right right,
      Outcome outcome,
      Optional<RefusalGround> ground) {}

  record Sent(
      Optional<Instant> at,
      Optional<Channel> channel,
      Optional<String> text,
      Optional<List<Right>> rights,
      Optional<List<Mention>> mentions) {}

  record Bounced(
      Optional<Instant> at, Optional<Channel> channel, Optional<String> text, int refersTo) {}

  record TakenBack(
      Optional<Instant> at,
      Optional<Channel> channel,
      Optional<String> text,
      Optional<Right> right) {}

  record ReceiptCorrected(Instant receivedAt, String text) {}
}
