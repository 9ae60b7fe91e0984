package fr.vigie.notice;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** The thread on which mails leave, beside that of whoever wrote them. */
@Stateless
@PermitAll
public class BackgroundSending {
  /** Returns at once; the mails are sent meanwhile. */
  @Asynchronous
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void run(PromptSending sending) {
    sending.sendAll();
  }
}
