package fr.vigie.notice;

import java.util.concurrent.atomic.AtomicInteger;

/** Work that is asked for by many and done by one run at a time, which takes late askers along. */
final class SingleRun {
  private final AtomicInteger asked = new AtomicInteger();

  /**
   * Asks for the work.
   *
   * @return whether the caller is to start a run: none is under way
   */
  boolean ask() {
    return asked.getAndIncrement() == 0;
  }

  /** Takes back what was asked: no run could be started. */
  void giveUp() {
    asked.set(0);
  }

  /**
   * Does the work, and again for whoever has asked meanwhile.
   *
   * @param turn does not throw
   */
  void run(Runnable turn) {
    int answered;
    do {
      answered = asked.get();
      turn.run();
    } while (asked.addAndGet(-answered) > 0);
  }
}
