package fr.vigie.rights.letter;

import java.util.List;

/**
 * A letter before anybody has written on it: the template filled with the request, its blocks still
 * placeholders.
 *
 * @param words reasons taken over from the decisions; empty if there are none
 * @param sender name, address and contact, a line each
 * @param recipient name and address, a line each
 * @param mails where it would go by mail; empty if no address is known
 */
public record LetterDraft(
    LetterKind kind,
    String language,
    int templateVersion,
    String subject,
    String text,
    String words,
    List<String> sender,
    List<String> recipient,
    List<String> mails) {
  public LetterDraft {
    sender = List.copyOf(sender);
    recipient = List.copyOf(recipient);
    mails = List.copyOf(mails);
  }
}
