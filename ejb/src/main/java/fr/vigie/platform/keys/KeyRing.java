package fr.vigie.platform.keys;

import fr.vigie.platform.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The secrets of this installation, in {@code VIGIE_HOME/keys}: one PKCS#12 key store whose
 * password is {@code VIGIE_KEYS_PASSWORD} or, where that is not set, made once and kept beside it.
 * Nodes of a cluster share the folder's content. Whoever loses it loses the encrypted files and can
 * no longer prove that the journal is whole: it belongs in the back-up, apart from the database.
 */
@ApplicationScoped
public class KeyRing {
  @Inject Settings settings;
  private KeyFolder folder;

  @PostConstruct
  void open() {
    folder = new KeyFolder(settings.home().resolve("keys"), settings.text("VIGIE_KEYS_PASSWORD"));
  }

  /** The secret of this name, if it was made. */
  public Optional<byte[]> find(String name) {
    return folder.find(name);
  }

  /**
   * The secret of this name, made on an installation's first start.
   *
   * @param needed whether something in the database already depends on it
   * @throws IllegalStateException if it is missing though needed, outside the demonstration: a new
   *     one would hide the loss
   */
  public byte[] findOrMake(String name, boolean needed, Supplier<byte[]> maker) {
    Optional<byte[]> found = find(name);
    if (found.isPresent()) {
      return found.get();
    }
    if (needed && !settings.demo()) {
      throw new IllegalStateException(
          "The key \"%s\" is missing from VIGIE_HOME/keys: bring it back from the back-up"
              .formatted(name));
    }
    return folder.findOrMake(name, maker);
  }
}
