package fr.vigie.directory;

import java.util.UUID;

/**
 * An organisation as other features know it.
 *
 * @param holidays the place whose holidays count: {@code FR} or {@code FR-ALSACE-MOSELLE}
 * @param publicBody whether its refusals also name CADA
 */
public record OrganisationView(
    UUID id,
    String code,
    String name,
    OrganisationKind kind,
    String holidays,
    boolean publicBody) {}
