package fr.vigie.sla;

import fr.vigie.time.Spans;

/**
 * What observations alone say of a service: neither outages entered by hand nor exclusions are in
 * it.
 *
 * @param down seconds in which the majority of users certainly was without service
 * @param unknown seconds of which the observations do not tell
 */
public record Measured(Spans down, Spans unknown) {}
