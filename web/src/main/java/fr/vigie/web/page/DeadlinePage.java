package fr.vigie.web.page;

import static fr.vigie.web.page.TypedTimes.date;
import static fr.vigie.web.page.TypedTimes.instant;
import static fr.vigie.web.page.TypedTimes.isTyped;
import static fr.vigie.web.page.TypedTimes.pairs;

import fr.vigie.contract.TimeDesk;
import fr.vigie.platform.RefusedException;
import fr.vigie.time.Deadline;
import fr.vigie.time.HealthRecordWindow;
import fr.vigie.time.NotificationDeadline;
import fr.vigie.time.Spans;
import fr.vigie.time.Step;
import fr.vigie.time.Suspension;
import fr.vigie.time.WeeklyHours;
import fr.vigie.web.i18n.Texts;
import fr.vigie.web.i18n.Wording;
import fr.vigie.web.view.ComputedDate;
import fr.vigie.web.view.DeadlineView;
import fr.vigie.web.view.DerivationView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Computes a deadline from the page's address alone, so that the result can be passed on as a link.
 * Nothing that is typed is kept, and nothing personal is asked.
 */
@Named
@RequestScoped
public class DeadlinePage {
  private static final List<String> RULES = List.of("rights", "breach", "record", "business");
  private static final List<String> ROWS = List.of("1", "2", "3");
  private static final Map<String, WeeklyHours> HOURS =
      Map.of(
          "desk", WeeklyHours.weekdays("08:00", "18:00"),
          "level1", WeeklyHours.weekdays("08:30", "18:30"),
          "always", WeeklyHours.ALWAYS);

  @Inject TimeDesk desk;
  @Inject InstantSource clock;
  @Inject HttpServletRequest request;
  @Inject Language language;
  @Inject Messages messages;

  private final List<ComputedDate> dates = new ArrayList<>();
  private DerivationView derivation;
  private String amount;

  /** Computes what the address asks for, if it asks for anything. */
  public void load() {
    try {
      switch (getRule()) {
        case "breach" -> ifTyped("aware", this::breach);
        case "record" -> ifTyped("received", this::record);
        case "business" -> ifTyped("start", this::business);
        default -> ifTyped("received", this::rights);
      }
    } catch (TypedTimes.Unreadable unreadable) {
      messages.error("deadline.unreadable", unreadable.getMessage());
    } catch (UnclearTime unclear) {
      messages.unclear(unclear);
    } catch (IllegalArgumentException unfit) {
      messages.error("deadline.unfit");
    } catch (RefusedException refused) {
      messages.refusal(refused);
    }
  }

  private void ifTyped(String parameter, Runnable computation) {
    if (isTyped(typed(parameter))) {
      computation.run();
    }
  }

  private void rights() {
    List<Suspension> suspensions =
        pairs(row("asked"), row("answered"))
            .map(pair -> new Suspension(date(pair.first()), date(pair.second())))
            .toList();
    String calendar = orElse("calendar", "FR");
    Deadline deadline =
        desk.response(
            date(typed("received")), "true".equals(typed("extended")), suspensions, calendar);
    add("deadline.due", deadline.dueAt());
    explain(deadline.steps(), calendar);
  }

  private void breach() {
    NotificationDeadline deadline = desk.notification(at("aware"));
    add("deadline.strict", deadline.strict());
    add("deadline.regulation", deadline.regulation());
    explain(deadline.steps(), "FR");
  }

  private void record() {
    HealthRecordWindow window = desk.healthRecord(at("received"), date(typed("constituted")));
    dates.add(
        new ComputedDate(
            messages.text("deadline.earliest"),
            DeadlineView.from(window.earliest(), clock.instant(), wording())));
    add("deadline.latest", window.latestAt());
    explain(window.steps(), "FR");
  }

  private void business() {
    WeeklyHours hours = HOURS.getOrDefault(orElse("hours", "desk"), WeeklyHours.ALWAYS);
    var schedule =
        new TimeDesk.Schedule(hours.toMap(), null, orElse("calendar", "FR"), Wording.ZONE);
    Spans pauses =
        Spans.union(
            ROWS.stream()
                .filter(row -> isTyped(typed("from" + row)) || isTyped(typed("to" + row)))
                .map(row -> Spans.of(at("from" + row), at("to" + row)))
                .toList());
    Instant start = at("start");
    if (isTyped(typed("end"))) {
      long seconds = desk.elapsed(schedule, start, at("end"), pauses);
      amount = wording().duration(seconds);
    } else {
      long minutes = Long.parseLong(orElse("h", "0")) * 60 + Long.parseLong(orElse("min", "0"));
      add("deadline.due", desk.due(schedule, start, minutes * 60, pauses));
    }
  }

  private void add(String label, Instant due) {
    dates.add(
        new ComputedDate(messages.text(label), DeadlineView.of(due, clock.instant(), wording())));
  }

  private Instant at(String parameter) {
    return instant(typed(parameter), typed(parameter + "-which"));
  }

  private void explain(List<Step> steps, String calendar) {
    derivation = DerivationView.of(steps, messages.text("deadline.basis", calendar), wording());
  }

  private Wording wording() {
    return new Wording(Texts.in(language.getLocale()));
  }

  private List<String> row(String prefix) {
    return ROWS.stream().map(number -> orElse(prefix + number, "")).toList();
  }

  private String orElse(String parameter, String otherwise) {
    return isTyped(typed(parameter)) ? typed(parameter) : otherwise;
  }

  /** What the address says of a parameter; null if nothing. */
  public String typed(String parameter) {
    return request.getParameter(parameter);
  }

  /** Whether clocks show a typed time twice, so that the form has to ask which is meant. */
  public boolean isTwice(String parameter) {
    return TypedTimes.isTwice(typed(parameter));
  }

  /** Which of the computations is asked for; the first if none is. */
  public String getRule() {
    return Stream.of(orElse("rule", "rights"))
        .filter(RULES::contains)
        .findFirst()
        .orElse(RULES.get(0));
  }

  public List<String> getRules() {
    return RULES;
  }

  public List<String> getRows() {
    return ROWS;
  }

  public List<ComputedDate> getDates() {
    return dates;
  }

  public DerivationView getDerivation() {
    return derivation;
  }

  /** The business time between two moments, in words; null if it was not asked for. */
  public String getAmount() {
    return amount;
  }

  /** Whether there is anything to show. */
  public boolean isComputed() {
    return amount != null || !dates.isEmpty();
  }

  /** The address of this result, to pass on. */
  public String getLink() {
    return request.getRequestURL() + "?" + request.getQueryString();
  }
}
