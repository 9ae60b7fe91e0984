package fr.vigie.retention;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A kind of case whose personal data are erased once it was closed for long enough. Its entity has
 * the attributes {@code id}, {@code closedAt}, {@code redactedAt} and {@code erasureTriedAt}, its
 * table the columns of the same names.
 */
public interface ErasableCases {
  /** Name of the entity, in JPQL. */
  String entity();

  /** Name of its table. */
  String table();

  /** What else must hold for a case {@code x} to be due, in JPQL; nothing by default. */
  default String condition() {
    return "";
  }

  /**
   * Erases the personal data of one case, all or none, in the caller's transaction, which has it
   * locked; journals it.
   *
   * @param rule how long it was kept, as it is journalled
   * @return what it was; empty if something keeps it
   */
  Optional<ErasedCase> erase(UUID id, String rule, Instant now);

  /** The files that were destroyed with these cases, in the order of the destructions. */
  default List<DestroyedFile> destroyed(List<UUID> cases) {
    return List.of();
  }
}
