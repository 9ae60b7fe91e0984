package fr.vigie.web.page;

import fr.vigie.directory.OrganisationDesk;
import fr.vigie.directory.OrganisationKind;
import fr.vigie.directory.OrganisationView;
import fr.vigie.platform.RefusedException;
import fr.vigie.processing.ProcessingDesk;
import fr.vigie.processing.ProcessingView;
import fr.vigie.processing.Right;
import fr.vigie.processing.RightExistence;
import fr.vigie.rights.Channel;
import fr.vigie.rights.Expected;
import fr.vigie.rights.FollowedRequest;
import fr.vigie.rights.NewRequest;
import fr.vigie.rights.PersonData;
import fr.vigie.rights.PersonDesk;
import fr.vigie.rights.TrackingCode;
import fr.vigie.rights.rules.DeathPurpose;
import fr.vigie.rights.rules.HealthDocument;
import fr.vigie.rights.rules.RequesterKind;
import fr.vigie.web.i18n.Texts;
import fr.vigie.web.i18n.Wording;
import fr.vigie.web.view.DeadlineView;
import fr.vigie.web.view.DerivationView;
import fr.vigie.web.view.OwedDate;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where anybody files a request: what it is about, to whom, then the form. Plain forms without a
 * session or a script; what was typed is in the bodies of posts only.
 */
@Named
@RequestScoped
public class AskPage {
  private static final List<String> DOCUMENTS = List.of("1", "2", "3");
  private static final Pattern MAIL =
      Pattern.compile("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+\\.[^@\\s,;<>\"]+");

  @Inject PersonDesk desk;
  @Inject ProcessingDesk processings;
  @Inject OrganisationDesk organisations;
  @Inject HttpServletRequest request;
  @Inject Language language;
  @Inject Messages messages;
  @Inject Texts texts;
  @Inject Wording wording;
  @Inject InstantSource clock;

  private String about;
  private String to;
  private String search;
  private ProcessingView processing;
  private List<OrganisationView> found = List.of();
  private Expected expected;
  private TrackingCode code;
  private PersonDesk.Filing.Filed filed;

  /** Shows the next question, or files what the form says. */
  public void load() {
    if (about == null) {
      return;
    }
    processing = processings.processing(about);
    if (processing.controller().isEmpty() && to == null) {
      found = search == null ? List.of() : structures();
      return;
    }
    expected = desk.expected(about, to);
    code = TrackingCode.read(typed("form")).orElseGet(TrackingCode::random);
    if ("POST".equals(request.getMethod())) {
      file();
    }
  }

  private List<OrganisationView> structures() {
    return organisations.named(search).stream()
        .filter(organisation -> organisation.kind() == OrganisationKind.STRUCTURE)
        .toList();
  }

  private void file() {
    String missing = missing();
    if (missing != null) {
      messages.error(missing);
      return;
    }
    try {
      PersonDesk.Filing filing = desk.file(asked(), code, request.getRemoteAddr());
      if (filing instanceof PersonDesk.Filing.Slowed slowed) {
        messages.error("ask.slowed", slowed.pause().toMinutes() + 1);
      } else if (filing instanceof PersonDesk.Filing.Filed done) {
        filed = done;
      }
    } catch (RefusedException refused) {
      messages.refusal(refused);
    }
  }

  /** The text that says what the form still needs; null if it is complete. */
  private String missing() {
    if (typed("website") != null) {
      return "ask.missing.website";
    }
    if (rights().isEmpty()) {
      return "ask.missing.rights";
    }
    if (typed("name") == null) {
      return "ask.missing.name";
    }
    if (kind() != RequesterKind.PERSON && typed("person") == null) {
      return "ask.missing.person";
    }
    if (typed("mail") == null && typed("address") == null) {
      return "ask.missing.contact";
    }
    if (typed("mail") != null && !MAIL.matcher(typed("mail")).matches()) {
      return "ask.missing.mail";
    }
    boolean record = rights().contains(Right.HEALTH_RECORDS);
    if (record && documents().isEmpty()) {
      return "ask.missing.documents";
    }
    return record && kind().isForDeceased() && purpose() == null ? "ask.missing.purpose" : null;
  }

  private NewRequest asked() {
    String name = typed("name");
    return new NewRequest(
        about,
        to,
        Channel.PUBLIC_FORM,
        clock.instant(),
        language.getTag(),
        rights(),
        kind(),
        new PersonData(
            name,
            kind() == RequesterKind.PERSON ? name : typed("person"),
            typed("mail"),
            typed("phone"),
            typed("address"),
            typed("words"),
            typed("mandate"),
            null,
            typed("answerTo"),
            kind().isForDeceased() ? purpose() : null),
        rights().contains(Right.HEALTH_RECORDS) ? documents() : List.of(),
        false);
  }

  private Set<Right> rights() {
    Set<Right> rights = EnumSet.noneOf(Right.class);
    String[] ticked = request.getParameterValues("right");
    Arrays.stream(Right.values())
        .filter(right -> ticked != null && List.of(ticked).contains(right.name()))
        .forEach(rights::add);
    return rights;
  }

  private RequesterKind kind() {
    return Arrays.stream(RequesterKind.values())
        .filter(kind -> kind.name().equals(typed("who")))
        .findFirst()
        .orElse(RequesterKind.PERSON);
  }

  private DeathPurpose purpose() {
    return Arrays.stream(DeathPurpose.values())
        .filter(purpose -> purpose.name().equals(typed("purpose")))
        .findFirst()
        .orElse(null);
  }

  /** The documents asked for; none if a date cannot be read or is still to come. */
  private List<HealthDocument> documents() {
    var documents = new ArrayList<HealthDocument>();
    try {
      for (String row : DOCUMENTS) {
        String day = typed("document" + row);
        if (day != null) {
          documents.add(new HealthDocument("d" + (documents.size() + 1), LocalDate.parse(day)));
        }
      }
      LocalDate today = wording.day(clock.instant());
      return documents.stream().anyMatch(document -> document.constituted().isAfter(today))
          ? List.of()
          : documents;
    } catch (DateTimeException unreadable) {
      return List.of();
    }
  }

  /** What the form says of a field; null if nothing. */
  public String typed(String field) {
    String value = request.getParameter(field);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** Whether a right is ticked. */
  public boolean ticked(Right right) {
    return rights().contains(right);
  }

  /** Whether this is who asks; the person themselves unless said otherwise. */
  public boolean asks(RequesterKind kind) {
    return kind() == kind;
  }

  /** What a processing is about in plain words, or its name in the register. */
  public String plain(ProcessingView shown) {
    String key = "ask.about." + shown.code();
    return texts.containsKey(key) ? texts.text(key) : shown.facts().name().in(language.getLocale());
  }

  /** Which page part is shown: {@code about}, {@code to}, {@code form} or {@code filed}. */
  public String getStep() {
    if (filed != null) {
      return "filed";
    }
    return processing == null ? "about" : expected == null ? "to" : "form";
  }

  public List<ProcessingView> getProcessings() {
    return processings.processings();
  }

  public ProcessingView getProcessing() {
    return processing;
  }

  public List<OrganisationView> getFound() {
    return found;
  }

  public Expected getExpected() {
    return expected;
  }

  /** By when the answer comes; null if the calendar does not cover it. */
  public DeadlineView getDeadline() {
    return expected
        .deadline()
        .map(deadline -> DeadlineView.of(deadline.dueAt(), clock.instant(), wording))
        .orElse(null);
  }

  public DerivationView getDerivation() {
    return expected
        .deadline()
        .map(deadline -> DerivationView.of(deadline.steps(), basis(), wording))
        .orElse(null);
  }

  private String basis() {
    return texts.text("deadline.basis", expected.controller().holidays());
  }

  /** The rights, those that exist for this processing first. */
  public List<RightExistence> getRights() {
    var rights = new ArrayList<>(processing.facts().rights());
    rights.sort(Comparator.comparing(right -> !right.exists()));
    return rights;
  }

  public RequesterKind[] getKinds() {
    return RequesterKind.values();
  }

  public DeathPurpose[] getPurposes() {
    return DeathPurpose.values();
  }

  public List<String> getDocumentRows() {
    return processing.facts().healthData() ? DOCUMENTS : List.of();
  }

  public FollowedRequest getRequest() {
    return filed.request();
  }

  public boolean isMailed() {
    return filed.mailed();
  }

  public List<OwedDate> getDates() {
    return OwedDate.of(filed.request().deadlines(), clock.instant(), basis(), wording);
  }

  /** The code as it is shown once; before, the form carries it. */
  public String getCode() {
    return code.shown();
  }

  public String getAbout() {
    return about;
  }

  public void setAbout(String about) {
    this.about = about;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(String search) {
    this.search = search;
  }
}
