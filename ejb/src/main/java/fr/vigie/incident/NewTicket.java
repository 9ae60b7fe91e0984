package fr.vigie.incident;

import fr.vigie.sla.incident.Severity;
import fr.vigie.sla.incident.TicketKind;
import java.time.Instant;

/**
 * A ticket as it is declared.
 *
 * @param service code
 * @param path code of the access path; null for the whole service
 * @param severity null for a request: minor
 * @param title in a few words, without personal data
 * @param text what was said; null if nothing more
 * @param declaredAt when it was declared to level 1; null for now
 * @param organisation code of the Structure that declares it; null for the caller's own
 */
public record NewTicket(
    TicketKind kind,
    String service,
    String path,
    Severity severity,
    String title,
    String text,
    Instant declaredAt,
    String organisation,
    TicketSource source,
    CallerDetails caller) {

  /**
   * Who calls.
   *
   * @param contact function or name; null if not known
   * @param phone null if not known
   */
  public record CallerDetails(String contact, String phone) {
    public static final CallerDetails UNKNOWN = new CallerDetails(null, null);
  }

  public NewTicket {
    caller = caller == null ? CallerDetails.UNKNOWN : caller;
  }
}
