package fr.vigie.platform.health;

/** One thing without which the portal cannot do its work; every bean of this type is asked. */
public interface Check {
  /** One word for the answer; it tells strangers nothing about the installation. */
  String name();

  /** Whether all is well; a check that throws says no. */
  boolean passes() throws Exception;
}
