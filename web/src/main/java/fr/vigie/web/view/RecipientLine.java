package fr.vigie.web.view;

import fr.vigie.rights.RecipientView;
import fr.vigie.rights.RecipientView.NoticeView;
import fr.vigie.web.i18n.Texts;
import fr.vigie.web.i18n.Wording;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A recipient of the data in words.
 *
 * @param state what it is still to be told, or that it knows
 * @param notices when and how it was told, one sentence each
 */
public record RecipientLine(
    RecipientView recipient, String tone, String icon, String state, List<String> notices) {
  public RecipientLine {
    notices = List.copyOf(notices);
  }

  /** A recipient as it stands. */
  public static RecipientLine of(RecipientView recipient, Wording wording) {
    Texts texts = wording.texts();
    List<String> notices =
        recipient.notices().stream().map(notice -> said(notice, wording)).toList();
    if (recipient.exemptReason() != null) {
      return new RecipientLine(
          recipient, "none", "none", texts.text("recipients.exempted"), notices);
    }
    if (!recipient.owed().isEmpty()) {
      String owed =
          recipient.owed().stream()
              .sorted()
              .map(wording::constant)
              .collect(Collectors.joining(", "));
      return new RecipientLine(
          recipient, "soon", "hourglass", texts.text("recipients.owed", owed), notices);
    }
    boolean told = recipient.notices().stream().anyMatch(notice -> !notice.bounced());
    return new RecipientLine(
        recipient,
        told ? "kept" : "none",
        told ? "check" : "info",
        texts.text(told ? "recipients.told" : "recipients.nothingOwed"),
        notices);
  }

  private static String said(NoticeView notice, Wording wording) {
    Texts texts = wording.texts();
    String text =
        texts.text(
            "recipients.notice",
            minute(notice.at(), wording),
            notice.channel() == null
                ? texts.text("request.channel.none")
                : wording.constant(notice.channel()));
    return notice.bounced() ? text + " " + texts.text("recipients.bounced") : text;
  }

  private static String minute(Instant at, Wording wording) {
    return wording.dateTime(at.truncatedTo(ChronoUnit.MINUTES));
  }

  /** When it answered, to the minute. */
  public Instant answeredAt() {
    return recipient.answeredAt().truncatedTo(ChronoUnit.MINUTES);
  }
}
