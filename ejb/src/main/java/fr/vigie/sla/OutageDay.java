package fr.vigie.sla;

import fr.vigie.time.Spans;
import fr.vigie.time.Spans.Span;
import java.time.LocalDate;
import java.util.List;

/**
 * One row of the month of outages: what happened on a local day, at any hour. All spans lie in that
 * day.
 *
 * @param day the local day
 * @param span its seconds: 23, 24 or 25 hours
 * @param committed the committed window of each commitment, in the order of the case
 * @param down unavailability before exclusions
 * @param excluded the part of it under agreed exclusions
 * @param contested the part of it under exclusions proposed or contested
 * @param unknown neither certainly up nor certainly down
 */
public record OutageDay(
    LocalDate day,
    Span span,
    List<Spans> committed,
    Spans down,
    Spans excluded,
    Spans contested,
    Spans unknown) {
  public OutageDay {
    committed = List.copyOf(committed);
  }
}
