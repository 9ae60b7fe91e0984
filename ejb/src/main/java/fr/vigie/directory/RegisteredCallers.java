package fr.vigie.directory;

import fr.vigie.platform.door.Caller;
import fr.vigie.platform.door.Callers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Tells the door who is behind a login. */
@ApplicationScoped
public class RegisteredCallers implements Callers {
  @Inject People people;

  @Override
  public Optional<Caller> byLogin(String login) {
    return people.byLogin(login).map(Person::asCaller);
  }
}
