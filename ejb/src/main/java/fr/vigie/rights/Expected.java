package fr.vigie.rights;

import fr.vigie.directory.OrganisationView;
import fr.vigie.processing.ProcessingView;
import fr.vigie.time.Deadline;
import java.util.Optional;

/**
 * Who would answer a request filed now, and by when.
 *
 * @param deadline empty if the calendar does not cover it
 */
public record Expected(
    ProcessingView processing, OrganisationView controller, Optional<Deadline> deadline) {}
