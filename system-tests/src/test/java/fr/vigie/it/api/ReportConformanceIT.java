package fr.vigie.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.directory.DemoAccount;
import fr.vigie.it.portal.ApiClient;
import fr.vigie.it.portal.ApiClient.Answer;
import fr.vigie.it.portal.MarchTickets;
import fr.vigie.it.portal.OwnService;
import fr.vigie.it.portal.RunningPortal;
import fr.vigie.it.portal.StatusLogs;
import fr.vigie.reports.Conformance;
import jakarta.json.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves the portal, sealed and timestamped, is still archivable and accessible. */
@RunningPortal
class ReportConformanceIT {
  private static final int HOUR = 3600;

  private final ApiClient manager = ApiClient.as(DemoAccount.MANAGER);

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void a_sealed_report_is_pdf_a_3a_and_pdf_ua_1(String language) throws Exception {
    OwnService service = OwnService.add();
    manager.post(service.path("/status-log"), "text/csv", StatusLogs.march2025(HOUR));
    Answer made =
        manager.post(
            "/reports",
            Json.createObjectBuilder()
                .add("kind", "availability")
                .add("service", service.code())
                .add("period", "2025-03")
                .add("language", language)
                .build());
    assertThat(made.status()).as(made.body()).isEqualTo(201);

    Conformance.assertArchivableAndAccessible(
        manager.download("/reports/" + made.json().getString("id") + "/pdf"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void a_sealed_report_on_support_is_too(String language) throws Exception {
    OwnService service = OwnService.add();
    MarchTickets.of(service);
    Answer made =
        manager.post(
            "/reports",
            Json.createObjectBuilder()
                .add("kind", "support")
                .add("service", service.code())
                .add("period", "2026-03")
                .add("language", language)
                .build());
    assertThat(made.status()).as(made.body()).isEqualTo(201);

    Conformance.assertArchivableAndAccessible(
        manager.download("/reports/" + made.json().getString("id") + "/pdf"));
  }
}
