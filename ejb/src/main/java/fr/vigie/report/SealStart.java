package fr.vigie.report;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/**
 * Reads the seal's keys at the start, so that keys which cannot be read refuse it, and remembers
 * whose they are.
 */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
public class SealStart {
  @Inject Seal seal;
  @Inject SealAuthorities authorities;

  @PostConstruct
  void remember() {
    authorities.remember(seal.anchors());
  }
}
