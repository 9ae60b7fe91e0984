package fr.vigie.platform;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;

/** The portal's own measures, in the Prometheus client's default registry; nothing personal. */
public final class Metrics {
  /** Seconds of each use case behind the door, by outcome: done, refused or failed. */
  public static final Histogram USE_CASES =
      Histogram.builder()
          .name("vigie_use_case_seconds")
          .help("Duration of the use cases behind the door, by outcome")
          .labelNames("use_case", "outcome")
          .classicUpperBounds(.005, .01, .025, .05, .1, .15, .25, .5, 1, 2.5, 10, 60)
          .register();

  /** Refusals by their code. */
  public static final Counter REFUSALS =
      Counter.builder()
          .name("vigie_refusals_total")
          .help("Acts refused, by code")
          .labelNames("code")
          .register();

  static {
    JvmMetrics.builder().register();
  }

  private Metrics() {}
}
