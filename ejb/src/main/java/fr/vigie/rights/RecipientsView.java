package fr.vigie.rights;

import java.util.List;

/** The recipients of a request's data, with the version of the request. */
public record RecipientsView(List<RecipientView> recipients, int version) {
  public RecipientsView {
    recipients = List.copyOf(recipients);
  }
}
