package fr.vigie.reports.verify;

/**
 * How much of a file is read before it is refused.
 *
 * @param bytes the largest file
 * @param expandedBytes the most that all its streams may unpack to
 */
public record Limits(long bytes, long expandedBytes) {

  private static final long MEGABYTE = 1_048_576;

  /** 20 MB, unpacking to 200 MB. */
  public static final Limits DEFAULT = new Limits(20 * MEGABYTE, 200 * MEGABYTE);

  public Limits {
    if (bytes <= 0 || expandedBytes <= 0) {
      throw new IllegalArgumentException("limits are above 0");
    }
  }
}
