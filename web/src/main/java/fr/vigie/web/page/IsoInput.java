package fr.vigie.web.page;

import fr.vigie.web.i18n.Texts;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.ConverterException;
import java.time.DateTimeException;
import java.util.function.Function;

/** Reads what was typed into a field of a date. */
final class IsoInput {
  private IsoInput() {}

  static <T> T read(
      FacesContext faces, UIComponent component, String text, Function<String, T> reading) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return reading.apply(text.strip());
    } catch (DateTimeException unreadable) {
      Object label = component.getAttributes().get("label");
      Texts texts = Texts.in(faces.getViewRoot().getLocale());
      throw new ConverterException(
          new FacesMessage(
              FacesMessage.SEVERITY_ERROR,
              texts.text("form.unreadable", label == null ? "" : label),
              ""),
          unreadable);
    }
  }
}
