package fr.vigie.directory;

/**
 * How somebody in a Structure is reached.
 *
 * @param name null if only the function is known
 * @param job function, in words
 * @param phone null if not known
 * @param email null if not known
 */
public record ContactDetails(
    ContactPart part, String name, String job, String phone, String email) {}
