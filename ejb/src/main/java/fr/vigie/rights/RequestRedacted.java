package fr.vigie.rights;

import java.util.UUID;

/**
 * The personal data of a request are being erased, in the transaction of whoever hears it: what
 * keeps some of its own erases them now.
 */
public record RequestRedacted(UUID request, String ref) {}
