package fr.vigie.web.page;

import fr.vigie.incident.notice.NoticeField;
import fr.vigie.incident.notice.NoticeTemplateDesk;
import fr.vigie.incident.notice.NoticeTemplateView;
import fr.vigie.incident.notice.NoticeWording;
import fr.vigie.incident.rules.NoticeMoment;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.Permission;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** One template of notices, to be read or written anew. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies; the records are read again
public class NoticeTemplatePage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject NoticeTemplateDesk desk;
  @Inject Messages messages;
  @Inject SignedIn signedIn;

  private NoticeMoment moment;
  private String language = "fr";
  private Integer version;
  private List<NoticeTemplateView> versions = List.of();
  private NoticeTemplateView shown;
  private String subject;
  private String text;
  private NoticeWording sample;

  /**
   * Reads the versions of the one that is asked for.
   *
   * @throws RefusedException NOT_FOUND
   */
  public void load() {
    if (moment == null) {
      throw new RefusedException(Refusal.NOT_FOUND, "moment");
    }
    versions = desk.versions(moment, language);
    shown =
        versions.stream()
            .filter(known -> version == null || known.version() == version)
            .findFirst()
            .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND, "version"));
    subject = shown.subject();
    text = shown.text();
    if (isEditable()) {
      preview();
    }
  }

  /** Shows what the text becomes with made-up data. */
  public void preview() {
    sample = desk.sample(moment, language, subject, text);
  }

  /** Saves the next version, from the last one that was read. */
  public void save() {
    try {
      NoticeTemplateView saved =
          desk.save(moment, language, versions.get(0).version(), subject, text);
      messages.info("notices.saved", saved.version());
      version = null;
      load();
    } catch (RefusedException refused) {
      if (refused.refusal() != Refusal.CHANGED_MEANWHILE) {
        throw refused;
      }
      versions = desk.versions(moment, language);
      messages.error("notices.changed");
      FacesContext.getCurrentInstance().validationFailed();
    }
  }

  /** Whether this reader may save versions. */
  public boolean isEditable() {
    return signedIn.may(Permission.EDIT_NOTICES);
  }

  /** Whether the version shown counts now. */
  public boolean isCurrent() {
    return shown.version() == versions.get(0).version();
  }

  public NoticeField[] getFields() {
    return NoticeField.values();
  }

  public List<NoticeTemplateView> getVersions() {
    return versions;
  }

  public NoticeTemplateView getShown() {
    return shown;
  }

  public NoticeWording getSample() {
    return sample;
  }

  public NoticeMoment getMoment() {
    return moment;
  }

  public void setMoment(NoticeMoment moment) {
    this.moment = moment;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public Integer getVersion() {
    return version;
  }

  public void setVersion(Integer version) {
    this.version = version;
  }

  public String getSubject() {
    return subject;
  }

  public void setSubject(String subject) {
    this.subject = subject;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
