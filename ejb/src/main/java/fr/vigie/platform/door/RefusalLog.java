package fr.vigie.platform.door;

import fr.vigie.platform.RefusedException;

/** Keeps a trace of refused acts in a transaction of its own; the journal does. */
public interface RefusalLog {
  void record(Caller caller, String useCase, RefusedException refusal);
}
