package fr.vigie.availability;

import fr.vigie.platform.RefusedException;

/** The course of one import, told by the thread that does it and read by the page that waits. */
public final class ImportRun {
  private volatile long lines;
  private volatile ImportView result;
  private volatile RefusedException refusal;
  private volatile String failure;

  void reached(long line) {
    lines = line;
  }

  void done(ImportView what) {
    result = what;
  }

  void refused(RefusedException why) {
    refusal = why;
  }

  void failed(String id) {
    failure = id;
  }

  /** The lines read so far. */
  public long lines() {
    return lines;
  }

  public boolean isRunning() {
    return result == null && refusal == null && failure == null;
  }

  /** What was imported; null unless it went well. */
  public ImportView result() {
    return result;
  }

  /** Why nothing was imported; null unless it was refused. */
  public RefusedException refusal() {
    return refusal;
  }

  /** The id under which the log knows what failed; null unless the portal failed. */
  public String failure() {
    return failure;
  }
}
