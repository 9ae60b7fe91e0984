package fr.vigie.platform;

/**
 * Somebody reads the measures of this node. What is counted in the database, and so is the same on
 * every node, is renewed then.
 */
public record MetricsAsked() {}
