package fr.vigie.web.page;

import fr.vigie.platform.RefusedException;
import fr.vigie.web.i18n.Texts;
import fr.vigie.web.i18n.Wording;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/**
 * The messages that actions leave on a page, in the reader's language. Where the bundles have a
 * text {@code <key>.next} as well, it follows as the second line: the next step after an act, or
 * what is possible instead of a refused one.
 */
@Named
@RequestScoped
public class Messages {
  @Inject Texts texts;

  /**
   * A message as the page shows it.
   *
   * @param tone its colour and icon
   * @param next the second line; may be empty
   */
  public record Shown(String tone, String summary, String next) {}

  /** What happened, and well. */
  public void info(String key, Object... arguments) {
    add(FacesMessage.SEVERITY_INFO, key, arguments);
  }

  public void error(String key, Object... arguments) {
    add(FacesMessage.SEVERITY_ERROR, key, arguments);
  }

  /** Why an act was refused. */
  public void refusal(RefusedException refused) {
    error(
        "refusal." + refused.refusal().name(),
        refused.arguments().stream().map(this::named).toArray());
  }

  /** Why a typed time cannot be taken as it is, and what to do about it. */
  void unclear(UnclearTime time) {
    var wording = new Wording(texts);
    error(
        time.isTwice() ? "time.twice" : "time.skipped",
        wording.date(time.typed().toLocalDate()),
        time.typed().toLocalTime().toString());
  }

  /** A field by the name that it has on the pages; anything else as refusals say it. */
  private Object named(Object argument) {
    String key = "field." + argument;
    return texts.containsKey(key) ? texts.text(key) : new Wording(texts).argument(argument);
  }

  /** The text of a key, with its placeholders filled in. */
  public String text(String key, Object... arguments) {
    return texts.text(key, arguments);
  }

  /** The messages of this request that nothing has shown yet. */
  public List<Shown> getShown() {
    return FacesContext.getCurrentInstance().getMessageList().stream()
        .filter(message -> !message.isRendered())
        .map(Messages::show)
        .toList();
  }

  /** What went wrong in this request, shown elsewhere or not: for dialogs, which cover the page. */
  public List<Shown> getErrors() {
    return FacesContext.getCurrentInstance().getMessageList().stream()
        .filter(message -> !message.getSeverity().equals(FacesMessage.SEVERITY_INFO))
        .map(Messages::show)
        .toList();
  }

  private static Shown show(FacesMessage message) {
    message.rendered();
    boolean well = message.getSeverity().equals(FacesMessage.SEVERITY_INFO);
    String detail = message.getDetail();
    return new Shown(
        well ? "kept" : "late",
        message.getSummary(),
        detail == null || detail.equals(message.getSummary()) ? "" : detail);
  }

  private void add(FacesMessage.Severity severity, String key, Object... arguments) {
    String next = key + ".next";
    FacesContext.getCurrentInstance()
        .addMessage(
            null,
            new FacesMessage(
                severity,
                texts.text(key, arguments),
                texts.containsKey(next) ? texts.text(next, arguments) : ""));
  }
}
