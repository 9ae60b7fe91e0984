package fr.vigie.web.view;

/**
 * A figure with its name, as a list of facts shows it.
 *
 * @param label what it is
 * @param value in words
 */
public record Named(String label, String value) {}
