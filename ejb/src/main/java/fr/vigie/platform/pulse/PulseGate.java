package fr.vigie.platform.pulse;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether the portal has started, so that time may bring work about. */
@ApplicationScoped
public class PulseGate {
  private volatile boolean open;

  void open() {
    open = true;
  }

  boolean isOpen() {
    return open;
  }
}
