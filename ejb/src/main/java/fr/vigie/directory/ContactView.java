package fr.vigie.directory;

import java.util.UUID;

/**
 * Somebody to reach in a Structure.
 *
 * @param version to send back with a change
 */
public record ContactView(UUID id, UUID organisation, ContactDetails details, int version) {}
