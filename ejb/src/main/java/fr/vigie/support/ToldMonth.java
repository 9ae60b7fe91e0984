package fr.vigie.support;

import fr.vigie.sla.support.SupportCase;
import fr.vigie.sla.support.SupportStatement;

/**
 * What became of a month, and what it was counted by.
 *
 * @param facts terms and names; the tickets were told one by one
 */
public record ToldMonth(SupportCase facts, SupportStatement statement) {}
