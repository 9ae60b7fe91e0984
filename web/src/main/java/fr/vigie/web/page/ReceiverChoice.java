package fr.vigie.web.page;

import fr.vigie.directory.OrganisationView;
import java.io.Serializable;
import java.util.List;

/** Which of the reader's organisations received or declares something, if they work for several. */
@SuppressWarnings("serial") // the records are read again
public final class ReceiverChoice implements Serializable {
  private static final long serialVersionUID = 1L;

  private List<OrganisationView> known = List.of();
  private String code;

  void show(List<OrganisationView> receivers) {
    known = receivers;
  }

  /** Whether one must be chosen. */
  public boolean isSeveral() {
    return known.size() > 1;
  }

  public List<OrganisationView> getKnown() {
    return known;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
