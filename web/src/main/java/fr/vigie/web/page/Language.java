package fr.vigie.web.page;

import fr.vigie.web.i18n.Texts;
import fr.vigie.web.i18n.Wording;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The language that the reader has chosen: French unless they say otherwise. A cookie keeps the
 * choice, so that it outlives the session and needs none.
 */
@Named
@RequestScoped
public class Language {
  /** The cookie that keeps the choice: {@code fr} or {@code en}. */
  static final String COOKIE = "vigie-language";

  @Inject HttpServletRequest request;
  private Locale locale;

  @PostConstruct
  void read() {
    Cookie[] cookies = request.getCookies();
    boolean english =
        cookies != null
            && Stream.of(cookies)
                .anyMatch(
                    cookie ->
                        cookie.getName().equals(COOKIE)
                            && cookie.getValue().equals(Locale.ENGLISH.getLanguage()));
    locale = english ? Locale.ENGLISH : Locale.FRENCH;
  }

  public Locale getLocale() {
    return locale;
  }

  public String getTag() {
    return locale.toLanguageTag();
  }

  public boolean isFrench() {
    return locale.equals(Locale.FRENCH);
  }

  /** The other language's code, for the link that switches. */
  public String getOther() {
    return (isFrench() ? Locale.ENGLISH : Locale.FRENCH).getLanguage();
  }

  /** The texts of the pages: {@code t['login.title']}. */
  @Produces
  @Named("t")
  Texts texts() {
    return Texts.in(locale);
  }

  /** Dates, durations and numbers on the pages: {@code w.date(day)}. */
  @Produces
  @Named("w")
  Wording wording() {
    return new Wording(texts());
  }
}
