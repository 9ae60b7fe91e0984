package fr.vigie.rights.letter;

import fr.vigie.processing.Right;
import fr.vigie.rights.Channel;
import fr.vigie.rights.rules.Mention;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A letter as it is shown.
 *
 * @param rights whose answer it is; empty for what is no answer
 * @param mentions what its text says by law
 * @param channel by which it left; null before
 * @param leftAt when it left; null before
 * @param piece the signed file among the files of the request
 * @param enclosed the files that go with it
 * @param requestVersion of the request now, to send back with an act
 */
public record LetterView(
    UUID id,
    LetterKind kind,
    String language,
    int templateVersion,
    Set<Right> rights,
    Set<Mention> mentions,
    LetterState state,
    Channel channel,
    Instant preparedAt,
    Instant leftAt,
    UUID piece,
    List<UUID> enclosed,
    int requestVersion) {}
