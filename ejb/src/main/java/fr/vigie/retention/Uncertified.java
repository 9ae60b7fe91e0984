package fr.vigie.retention;

import java.util.UUID;

/**
 * What one certificate is about: what was erased for an organisation under one rule.
 *
 * @param rule how long it was kept, such as {@code P5Y}
 */
record Uncertified(UUID organisation, String rule) {}
