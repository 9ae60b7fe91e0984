package fr.vigie.web.view;

/**
 * A date that was computed on demand.
 *
 * @param label which of the answers it is
 * @param deadline when, and how far from now
 */
public record ComputedDate(String label, DeadlineView deadline) {}
