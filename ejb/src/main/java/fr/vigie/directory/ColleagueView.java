package fr.vigie.directory;

import java.util.UUID;

/** Somebody who acts for the same organisation. */
public record ColleagueView(UUID id, String name) {}
