package fr.vigie.web.page;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.time.LocalDateTime;

/** Dates with times as browsers send them: {@code 2026-08-12T09:12}. */
@FacesConverter(forClass = LocalDateTime.class)
public class LocalDateTimeConverter implements Converter<LocalDateTime> {
  @Override
  public LocalDateTime getAsObject(FacesContext faces, UIComponent component, String text) {
    return IsoInput.read(faces, component, text, LocalDateTime::parse);
  }

  @Override
  public String getAsString(FacesContext faces, UIComponent component, LocalDateTime value) {
    return value == null ? "" : value.toString();
  }
}
