package fr.vigie.rights;

import fr.vigie.directory.CaseParty;
import fr.vigie.directory.Readers;
import fr.vigie.directory.ServiceOperators;
import fr.vigie.notice.Outbox;
import fr.vigie.platform.Phrasing;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.Role;
import fr.vigie.processing.ProcessingDesk;
import fr.vigie.processing.ProcessingView;
import fr.vigie.rights.RequestEvent.Aside;
import fr.vigie.rights.rules.EventType;
import fr.vigie.rights.rules.Preservation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells the operator of the service to keep the messages that an answer may need, before they
 * vanish: it becomes a party that sees the instruction and confirms it, and gets it by mail.
 */
@ApplicationScoped
class PreservationOrders {
  @Inject RequestFiles files;
  @Inject RightsRequests requests;
  @Inject ServiceOperators operators;
  @Inject ProcessingDesk processings;
  @Inject Readers readers;
  @Inject Outbox outbox;

  /** The operator to be told; empty if the request's service has none. */
  Optional<UUID> operator(RightsRequest request) {
    return operators.of(processing(request).service());
  }

  /** Tells it on the first day of a request whose answer may need messages. */
  void giveAtReceipt(OpenFile open) {
    Optional<UUID> operator = operator(open.request());
    if (open.file().opening().mayNeedMessages() && operator.isPresent()) {
      files.record(
          open,
          open.event(EventType.PRESERVATION_ASKED, open.now()),
          new Aside(null, Channel.MAIL, operator.orElseThrow()),
          null);
      give(open);
    }
  }

  /** Lets the operator see the instruction, and writes to it. */
  void give(OpenFile open) {
    RightsRequest request = open.request();
    operator(request).ifPresent(operator -> give(open, request, operator));
  }

  /** Lets the operator see the instruction, which reaches it in another way. */
  void show(OpenFile open) {
    operator(open.request()).ifPresent(operator -> show(open.request(), operator));
  }

  private void show(RightsRequest request, UUID operator) {
    if (!request.isAnsweredBy(operator)) {
      requests.addParty(request, operator, CaseParty.Part.CONTRIBUTOR);
      requests.list(request);
    }
  }

  private void give(OpenFile open, RightsRequest request, UUID operator) {
    show(request, operator);
    LocalDate lastDay = Preservation.of(open.file(), Phrasing.ZONE).lastDay();
    String about = processing(request).facts().name().in(Locale.FRENCH);
    readers
        .inCharge(operator, Role.DPO, Permission.HANDLE_RIGHTS)
        .forEach(
            address -> outbox.mail(PreservationMails.keep(address, request.ref(), about, lastDay)));
  }

  private ProcessingView processing(RightsRequest request) {
    return processings.processings().stream()
        .filter(known -> known.id().equals(request.processingId()))
        .findFirst()
        .orElseThrow();
  }
}
