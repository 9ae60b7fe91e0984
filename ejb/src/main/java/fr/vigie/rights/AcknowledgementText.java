package fr.vigie.rights;

import fr.vigie.platform.BundleWords;
import fr.vigie.rights.rules.Clock;
import fr.vigie.rights.rules.ClockKind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The mail that says a request has arrived: who answers by when, and what the person can do. It
 * holds nothing that the person typed, so that nobody can have the portal send words of theirs.
 */
final class AcknowledgementText extends BundleWords {
  AcknowledgementText(Locale locale) {
    super("fr.vigie.rights.acknowledgement", locale);
  }

  String subject(FollowedRequest request) {
    return text("subject", request.ref());
  }

  String body(FollowedRequest request, TrackingCode code) {
    String controller = request.controller().name();
    return String.join(
        "\n\n",
        text("greeting"),
        text("received", controller, dateTime(request.receivedAt())),
        String.join(
            "\n",
            text("number", request.ref()),
            text("about", request.processing().facts().name().in(locale())),
            text("rights"),
            rights(request)),
        text("responsible", controller) + "\n" + due(request.deadlines()),
        text("extension"),
        text("code", code.shown()) + "\n" + text("code.use"),
        text("remedies"),
        text("automatic"));
  }

  /** For the file, in place of a number of the event: no event is there before a mail is sent. */
  String bounced() {
    return text("bounced");
  }

  private String rights(FollowedRequest request) {
    return request.rights().stream()
        .map(right -> "- " + text("right." + right.right().name()))
        .collect(Collectors.joining("\n"));
  }

  private String due(List<Clock> deadlines) {
    return deadlines.isEmpty()
        ? text("due.unknown")
        : deadlines.stream()
            .map(
                clock ->
                    text(
                        clock.kind() == ClockKind.HEALTH_RECORD ? "due.record" : "due",
                        date(clock.due())))
            .distinct()
            .collect(Collectors.joining("\n"));
  }
}
