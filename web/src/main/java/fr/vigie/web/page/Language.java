package fr.vigie.web.page;

import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Locale;

/** The language that the reader has chosen: French unless they say otherwise. */
@Named
@SessionScoped
public class Language implements Serializable {
  private static final long serialVersionUID = 1L;

  private Locale locale = Locale.FRENCH;

  public Locale getLocale() {
    return locale;
  }

  public String getTag() {
    return locale.toLanguageTag();
  }

  public boolean isFrench() {
    return locale.equals(Locale.FRENCH);
  }

  /** Switches between French and English, on the page where the reader is. */
  public void toggle() {
    locale = isFrench() ? Locale.ENGLISH : Locale.FRENCH;
    FacesContext.getCurrentInstance().getViewRoot().setLocale(locale);
  }
}
