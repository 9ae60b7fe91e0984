package fr.vigie.web.operations;

import fr.vigie.platform.Metrics;
import io.prometheus.metrics.exporter.servlet.jakarta.PrometheusMetricsServlet;
import jakarta.servlet.annotation.WebServlet;

/** The portal's measures, as Prometheus or OpenMetrics text as the caller accepts. */
@WebServlet("/metrics")
public class MetricsEndpoint extends PrometheusMetricsServlet {
  private static final long serialVersionUID = 1L;

  /** Has every measure registered, so that even a portal nobody has used yet shows them. */
  @Override
  public void init() {
    Metrics.JOURNAL_INTACT.get();
  }
}
