package fr.vigie.rights;

import java.util.UUID;

/**
 * The personal data of a request are being erased, in the transaction of whoever hears it: what
 * keeps some of its own erases them now, and says how many words of its own it erased.
 */
public final class RequestRedacted {
  private final UUID request;
  private final String ref;
  private int texts;

  RequestRedacted(UUID request, String ref) {
    this.request = request;
    this.ref = ref;
  }

  public UUID request() {
    return request;
  }

  public String ref() {
    return ref;
  }

  /** Words of one more place are erased. */
  public void erasedText() {
    texts++;
  }

  int texts() {
    return texts;
  }
}
