package fr.vigie.platform;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
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

  /** Ticks of the portal's timer, by rhythm and outcome: done or failed. */
  public static final Counter TICKS =
      Counter.builder()
          .name("vigie_ticks_total")
          .help("Ticks of the timer, by rhythm and outcome")
          .labelNames("rhythm", "outcome")
          .register();

  /** Seconds that the work of one tick takes, all its observers together, by rhythm. */
  public static final Histogram TICK_WORK =
      Histogram.builder()
          .name("vigie_tick_seconds")
          .help("Duration of the work that a tick of the timer causes, by rhythm")
          .labelNames("rhythm")
          .classicUpperBounds(.05, .1, .2, .5, 1, 5, 30)
          .register();

  /** Attempts to send a mail, by outcome: sent, postponed or failed for good. */
  public static final Counter MAILS =
      Counter.builder()
          .name("vigie_mails_total")
          .help("Attempts to send a mail, by outcome")
          .labelNames("outcome")
          .register();

  /** Cases whose personal data were due to be erased, by outcome: done, or failed and put off. */
  public static final Counter ERASURES =
      Counter.builder()
          .name("vigie_erasures_total")
          .help("Cases that were due to be erased, by outcome")
          .labelNames("outcome")
          .register();

  /** 1 while the journal can be sealed, 0 once it was found altered. */
  public static final Gauge JOURNAL_INTACT =
      Gauge.builder()
          .name("vigie_journal_intact")
          .help("1 while the journal adds up, 0 once it was found altered")
          .register();

  /**
   * Seconds of the outages entered by hand whose end is known, by service; the bounds are the
   * contract's: a restoration after 30 minutes, 4 and 8 hours.
   */
  public static final Histogram OUTAGES =
      Histogram.builder()
          .name("vigie_outage_seconds")
          .help("Length of the outages entered by hand, by service, once their end is known")
          .labelNames("service")
          .classicUpperBounds(1800, 14_400, 28_800)
          .register();

  /** Seconds that making and sealing a report takes, by outcome: done or failed. */
  public static final Histogram REPORTS =
      Histogram.builder()
          .name("vigie_report_seconds")
          .help("Duration of making and sealing a report, by outcome")
          .labelNames("outcome")
          .classicUpperBounds(.25, .5, 1, 2, 5, 10, 30)
          .register();

  /**
   * Rights requests that await something, by state: open (all of them), waiting (for the person) or
   * overdue. Counted when the measures are read.
   */
  public static final Gauge RIGHTS_REQUESTS =
      Gauge.builder()
          .name("vigie_rights_requests")
          .help("Rights requests that are open, waiting for the person, or overdue")
          .labelNames("state")
          .register();

  /** Seconds until the next due date of a rights request; not a number while none is due. */
  public static final Gauge RIGHTS_NEXT_DUE =
      Gauge.builder()
          .name("vigie_rights_next_due_seconds")
          .help("Seconds until the next due date of a rights request")
          .register();

  /** Tickets that are not restored, by severity and status. Counted when the measures are read. */
  public static final Gauge INCIDENTS_OPEN =
      Gauge.builder()
          .name("vigie_incidents_open")
          .help("Tickets that are not restored, by severity and status")
          .labelNames("severity", "status")
          .register();

  /** Open tickets of which a clock has run out, by severity. */
  public static final Gauge INCIDENTS_OVERDUE =
      Gauge.builder()
          .name("vigie_incidents_overdue")
          .help("Tickets of which a clock has run out and is still owed, by severity")
          .labelNames("severity")
          .register();

  /**
   * Seconds of committed time, not of the day, that are left on the clock that is breached next, by
   * severity; not a number while none is owed.
   */
  public static final Gauge INCIDENT_NEXT_BREACH =
      Gauge.builder()
          .name("vigie_incident_next_breach_seconds")
          .help("Committed time that is left until the next breach, by severity")
          .labelNames("severity")
          .register();

  /** Clocks of tickets that ran out, by clock and severity, counted once when they do. */
  public static final Counter INCIDENT_BREACHES =
      Counter.builder()
          .name("vigie_incident_breaches_total")
          .help("Clocks of tickets that ran out, by clock and severity")
          .labelNames("clock", "severity")
          .register();

  /**
   * Committed seconds from the declaration to the taking charge, or to the registration by the
   * operator if that is earlier, by severity; the bounds are 50, 75, 90 and 100 % of the contract's
   * 30 minutes, 8 and 72 hours (annex 2, first table).
   */
  public static final Histogram INCIDENT_TAKE_CHARGE =
      Histogram.builder()
          .name("vigie_incident_take_charge_seconds")
          .help("Committed time until tickets were taken in charge, by severity")
          .labelNames("severity")
          .classicUpperBounds(
              900, 1350, 1620, 1800, 14_400, 21_600, 25_920, 28_800, 129_600, 194_400, 233_280,
              259_200)
          .register();

  /**
   * Committed seconds from the taking charge to the restoration, by severity; the bounds are 50,
   * 75, 90 and 100 % of the contract's 4 hours, 72 hours and 90 days (annex 2, first table).
   */
  public static final Histogram INCIDENT_RESTORE =
      Histogram.builder()
          .name("vigie_incident_restore_seconds")
          .help("Committed time from the taking charge until the restoration, by severity")
          .labelNames("severity")
          .classicUpperBounds(
              7_200, 10_800, 12_960, 14_400, 129_600, 194_400, 233_280, 259_200, 3_888_000,
              5_832_000, 6_998_400, 7_776_000)
          .register();

  static {
    RIGHTS_NEXT_DUE.set(Double.NaN);
    JOURNAL_INTACT.set(1);
    JvmMetrics.builder().register();
  }

  private Metrics() {}
}
