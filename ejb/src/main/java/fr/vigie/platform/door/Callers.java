package fr.vigie.platform.door;

import java.util.Optional;

/** Looks up who is behind a login; the directory knows. */
public interface Callers {
  Optional<Caller> byLogin(String login);
}
