package fr.vigie.incident;

import java.time.Instant;

/**
 * Planned work as it is announced.
 *
 * @param service code
 * @param end after the start
 * @param text null if nothing more is said
 */
public record NewMaintenance(
    String service, Instant start, Instant end, String title, String text) {}
