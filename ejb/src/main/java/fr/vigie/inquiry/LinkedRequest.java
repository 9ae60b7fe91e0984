package fr.vigie.inquiry;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A rights request that is kept because of an inquiry. */
@Embeddable
public class LinkedRequest {
  @Column(name = "request_id")
  private UUID requestId;

  @Column(name = "request_ref")
  private String requestRef;

  protected LinkedRequest() {}

  LinkedRequest(UUID requestId, String requestRef) {
    this.requestId = requestId;
    this.requestRef = requestRef;
  }

  UUID requestId() {
    return requestId;
  }

  String requestRef() {
    return requestRef;
  }
}
