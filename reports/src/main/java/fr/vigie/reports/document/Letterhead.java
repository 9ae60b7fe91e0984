package fr.vigie.reports.document;

import java.util.List;

/**
 * What stands above the text of a letter. The recipient's address stands where a French window
 * envelope shows it.
 *
 * @param sender name first, then the lines of the address
 * @param recipient the same
 * @param placeAndDate one line
 * @param references short lines such as "Our reference: 12"; may be empty
 */
public record Letterhead(
    List<String> sender, List<String> recipient, String placeAndDate, List<String> references) {
  public Letterhead {
    sender = List.copyOf(sender);
    recipient = List.copyOf(recipient);
    references = List.copyOf(references);
    Required.that(!sender.isEmpty(), "a letter needs a sender");
    Required.that(!recipient.isEmpty(), "a letter needs a recipient");
    sender.forEach(line -> Required.words(line, "a line of the sender"));
    recipient.forEach(line -> Required.words(line, "a line of the recipient"));
    Required.words(placeAndDate, "place and date");
  }
}
