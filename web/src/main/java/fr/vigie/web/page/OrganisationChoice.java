package fr.vigie.web.page;

import fr.vigie.directory.OrganisationDesk;
import fr.vigie.directory.OrganisationView;
import java.io.Serializable;
import java.util.List;

/** A field for one organisation: a part of its name is searched, then one is chosen. */
@SuppressWarnings("serial") // the records are read again
public final class OrganisationChoice implements Serializable {
  private static final long serialVersionUID = 1L;

  private String part;
  private String code;
  private boolean searched;
  private List<OrganisationView> found = List.of();

  /** Searches what was typed. */
  void search(OrganisationDesk desk) {
    found = desk.named(part == null ? "" : part);
    searched = true;
    code = found.size() == 1 ? found.get(0).code() : null;
  }

  /** The code of the organisation; null if none is chosen. */
  String chosen() {
    return code == null || code.isBlank() ? null : code;
  }

  /** Whether the last search found nothing. */
  public boolean isVain() {
    return searched && found.isEmpty();
  }

  public List<OrganisationView> getFound() {
    return found;
  }

  public String getPart() {
    return part;
  }

  public void setPart(String part) {
    this.part = part;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
