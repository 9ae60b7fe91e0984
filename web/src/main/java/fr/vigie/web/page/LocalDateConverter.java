package fr.vigie.web.page;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.time.LocalDate;

/** Dates as browsers send them: {@code 2026-08-12}. */
@FacesConverter(forClass = LocalDate.class)
public class LocalDateConverter implements Converter<LocalDate> {
  @Override
  public LocalDate getAsObject(FacesContext faces, UIComponent component, String text) {
    return IsoInput.read(faces, component, text, LocalDate::parse);
  }

  @Override
  public String getAsString(FacesContext faces, UIComponent component, LocalDate value) {
    return value == null ? "" : value.toString();
  }
}
