package fr.vigie.directory;

import java.util.List;

/** A Structure and whom to reach in it: its référent métier first. */
public record ReachableStructure(OrganisationView structure, List<ContactView> contacts) {
  public ReachableStructure {
    contacts = List.copyOf(contacts);
  }
}
