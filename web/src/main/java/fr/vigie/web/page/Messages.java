package fr.vigie.web.page;

import fr.vigie.platform.RefusedException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts of the bundles in the reader's language, and the messages that actions leave on a page. */
@Named
@RequestScoped
public class Messages {
  private static final String[] BUNDLES = {
    "fr.vigie.web.i18n.common", "fr.vigie.web.i18n.refusals"
  };

  @Inject Language language;

  /** What happened, and well. */
  public void info(String key, Object... arguments) {
    add(FacesMessage.SEVERITY_INFO, text(key, arguments));
  }

  public void error(String key, Object... arguments) {
    add(FacesMessage.SEVERITY_ERROR, text(key, arguments));
  }

  /** Why an act was refused. */
  public void refusal(RefusedException refused) {
    error("refusal." + refused.refusal().name(), refused.arguments().toArray());
  }

  /** The text of a key, with its placeholders filled in. */
  public String text(String key, Object... arguments) {
    Locale locale = language.getLocale();
    for (String name : BUNDLES) {
      ResourceBundle bundle = ResourceBundle.getBundle(name, locale);
      if (bundle.containsKey(key)) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
      }
    }
    throw new IllegalArgumentException("no text for " + key);
  }

  private static void add(FacesMessage.Severity severity, String text) {
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, null));
  }
}
