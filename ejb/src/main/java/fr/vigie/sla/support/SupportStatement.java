package fr.vigie.sla.support;

import java.util.List;

/**
 * The figures of a month and the tickets that they are made of.
 *
 * @param tickets all that concern the month, by reference
 */
public record SupportStatement(SupportFigures figures, List<TicketLine> tickets) {
  public SupportStatement {
    tickets = List.copyOf(tickets);
  }
}
