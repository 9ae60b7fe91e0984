package fr.vigie.web.operations;

import fr.vigie.platform.MetricsAsked;
import io.prometheus.metrics.exporter.servlet.jakarta.PrometheusMetricsServlet;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.concurrent.locks.ReentrantLock;

/** The portal's measures, as Prometheus or OpenMetrics text as the caller accepts. */
@WebServlet("/metrics")
public class MetricsEndpoint extends PrometheusMetricsServlet {
  private static final long serialVersionUID = 1L;
  private static final System.Logger LOG = System.getLogger(MetricsEndpoint.class.getName());

  @Inject transient Event<MetricsAsked> asked;

  private final ReentrantLock counting = new ReentrantLock();

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    count();
    super.doGet(request, response);
  }

  /** One at a time: whoever asks meanwhile gets what was counted last. */
  private void count() {
    if (counting.tryLock()) {
      try {
        asked.fire(new MetricsAsked());
      } catch (RuntimeException failure) {
        LOG.log(Level.WARNING, "The measures are as they were counted last", failure);
      } finally {
        counting.unlock();
      }
    }
  }
}
