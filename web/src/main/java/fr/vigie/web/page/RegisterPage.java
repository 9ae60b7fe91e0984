package fr.vigie.web.page;

import fr.vigie.directory.OrganisationDesk;
import fr.vigie.directory.OrganisationView;
import fr.vigie.platform.Phrasing;
import fr.vigie.platform.RefusedException;
import fr.vigie.rights.RegisterDesk;
import fr.vigie.rights.RegisterDesk.Figures;
import fr.vigie.rights.RegisterQuery;
import fr.vigie.rights.rules.RefusalGround;
import fr.vigie.rights.rules.ToldFigures;
import fr.vigie.web.i18n.Texts;
import fr.vigie.web.view.RegisterShare;
import fr.vigie.web.view.RegisterSpan;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The figures of the register over a time, which stands in the address. */
@Named
@RequestScoped
public class RegisterPage {
  private static final int YEARS = 5;

  @Inject RegisterDesk desk;
  @Inject OrganisationDesk organisations;
  @Inject InstantSource clock;
  @Inject Texts texts;
  @Inject Messages messages;

  private String year;
  private String from;
  private String to;
  private String register;
  private List<OrganisationView> registers = List.of();
  private RegisterSpan span;
  private Figures figures;

  /** Reads the figures; of the present year if the address is unclear. */
  public void load() {
    try {
      read(RegisterSpan.of(year, from, to, today()));
    } catch (RefusedException unclear) {
      messages.refusal(unclear);
      read(RegisterSpan.of(null, null, null, today()));
    }
  }

  private void read(RegisterSpan asked) {
    registers =
        organisations.organisations(desk.registers(null)).values().stream()
            .sorted(Comparator.comparing(OrganisationView::name))
            .toList();
    if (register == null || register.isBlank()) {
      register = registers.get(0).code();
    }
    figures = desk.figures(RegisterQuery.span(desk.register(register), asked.from(), asked.to()));
    span = asked;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Phrasing.ZONE);
  }

  /** The years to choose from, the present one first. */
  public List<Integer> getYears() {
    int present = today().getYear();
    return IntStream.range(0, YEARS).mapToObj(ago -> present - ago).toList();
  }

  /** Whether no request was received in the time. */
  public boolean isNone() {
    return figures.own().received() == 0 && "0".equals(figures.others().received());
  }

  /** What became of the requests that the organisation answers, for the bar. */
  public List<RegisterShare> getShares() {
    return RegisterShare.of(figures.own(), texts);
  }

  /** The grounds on which something was refused. */
  public List<RefusalGround> getGrounds() {
    return Stream.of(RefusalGround.values())
        .filter(
            ground ->
                figures.own().refusals().containsKey(ground)
                    || figures.others().refusals().containsKey(ground))
        .toList();
  }

  /** How often the organisation refused on a ground. */
  public int refused(RefusalGround ground) {
    return figures.own().refusals().getOrDefault(ground, 0);
  }

  /** A figure of others as it is told, in words where it is not. */
  public String told(String figure) {
    return figure.equals(ToldFigures.HIDDEN) ? texts.text("register.hidden") : figure;
  }

  /** The median in words. */
  public String getMedian() {
    return figures.own().medianDays().isPresent()
        ? texts.text("register.days", figures.own().medianDays().getAsDouble())
        : texts.text("register.days.none");
  }

  /** The register and the span in the address of an export. */
  public String getSpanQuery() {
    return "from=" + span.from() + "&to=" + span.to() + "&register=" + register;
  }

  /** Whether the reader reads several registers, so that one must be chosen. */
  public boolean isSeveral() {
    return registers.size() > 1;
  }

  public List<OrganisationView> getRegisters() {
    return registers;
  }

  public String getRegister() {
    return register;
  }

  public void setRegister(String register) {
    this.register = register;
  }

  public Figures getFigures() {
    return figures;
  }

  public RegisterSpan getSpan() {
    return span;
  }

  public String getYear() {
    return year;
  }

  public void setYear(String year) {
    this.year = year;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }
}
