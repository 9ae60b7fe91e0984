package fr.vigie.sla.support;

import java.util.Optional;

/**
 * The tickets of a Structure.
 *
 * @param structure its code; empty for those that the support declared itself
 */
public record StructureFlow(Optional<String> structure, Optional<String> name, Flow flow) {}
