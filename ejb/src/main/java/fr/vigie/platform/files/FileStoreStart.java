package fr.vigie.platform.files;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.util.UUID;

/**
 * Makes one key at the start and throws it away: a missing master key refuses the start, not the
 * first upload.
 */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
public class FileStoreStart {
  @Inject FileKeys keys;

  @PostConstruct
  void open() {
    var nobodys = new UUID(0, 0);
    try {
      keys.cipher(nobodys, keys.make(nobodys));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
