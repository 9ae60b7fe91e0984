package fr.vigie.rights.rules;

import java.time.LocalDate;

/**
 * A document of a health record that is asked for; each has its own age and so its own period.
 *
 * @param key opaque name within the request
 * @param constituted local date on which the information was constituted
 */
public record HealthDocument(String key, LocalDate constituted) {}
