package fr.vigie.web.page;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.Permission;
import fr.vigie.rights.letter.LetterField;
import fr.vigie.rights.letter.LetterKind;
import fr.vigie.rights.letter.LetterTemplateDesk;
import fr.vigie.rights.letter.LetterheadDesk;
import fr.vigie.rights.letter.LetterheadView;
import fr.vigie.rights.letter.SampleLetter;
import fr.vigie.rights.letter.TemplateView;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The templates of letters, one of them to be read or written anew, and the heads of letters. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies; the records are read again
public class LetterTemplatesPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject LetterTemplateDesk desk;
  @Inject LetterheadDesk letterheads;
  @Inject Messages messages;
  @Inject SignedIn signedIn;

  private LetterKind kind;
  private String language = "fr";
  private Integer version;
  private List<KindLine> lines = List.of();
  private List<TemplateView> versions = List.of();
  private TemplateView shown;
  private String subject;
  private String text;
  private SampleLetter sample;
  private List<HeadForm> heads = List.of();

  /** A kind of letter and its templates that count, one a language. */
  public record KindLine(LetterKind kind, List<TemplateView> templates) {
    public KindLine {
      templates = List.copyOf(templates);
    }
  }

  /** The head of one organisation's letters as it is typed. */
  public static final class HeadForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private final String code;
    private final String name;
    private int version;
    private String address;
    private String place;
    private String contact;

    HeadForm(LetterheadView view) {
      code = view.code();
      name = view.name();
      take(view);
    }

    private void take(LetterheadView view) {
      version = view.version();
      address = view.address();
      place = view.place();
      contact = view.contact();
    }

    public String getCode() {
      return code;
    }

    public String getName() {
      return name;
    }

    public String getAddress() {
      return address;
    }

    public void setAddress(String address) {
      this.address = address;
    }

    public String getPlace() {
      return place;
    }

    public void setPlace(String place) {
      this.place = place;
    }

    public String getContact() {
      return contact;
    }

    public void setContact(String contact) {
      this.contact = contact;
    }
  }

  /** Reads the templates, or the versions of the one that is asked for. */
  public void load() {
    if (kind == null) {
      Map<LetterKind, List<TemplateView>> kinds =
          desk.templates().stream()
              .collect(
                  Collectors.groupingBy(
                      TemplateView::kind,
                      () -> new EnumMap<>(LetterKind.class),
                      Collectors.toList()));
      lines =
          kinds.entrySet().stream()
              .map(known -> new KindLine(known.getKey(), known.getValue()))
              .toList();
      heads = letterheads.own().stream().map(HeadForm::new).toList();
      return;
    }
    versions = desk.versions(kind, language);
    shown = version == null ? versions.get(0) : desk.version(kind, language, version);
    subject = shown.subject();
    text = shown.text();
    if (isEditable()) {
      sample = desk.preview(kind, language, subject, text);
    }
  }

  /** Shows what the text becomes with made-up data. */
  public void preview() {
    sample = desk.preview(kind, language, subject, text);
  }

  /** Saves the next version, from the last one that was read. */
  public void save() {
    try {
      TemplateView saved = desk.save(kind, language, versions.get(0).version(), subject, text);
      messages.info("letters.saved", saved.version());
      version = null;
      load();
    } catch (RefusedException refused) {
      if (refused.refusal() != Refusal.CHANGED_MEANWHILE) {
        throw refused;
      }
      versions = desk.versions(kind, language);
      messages.error("letters.changed");
      FacesContext.getCurrentInstance().validationFailed();
    }
  }

  /** Saves the head of an organisation's letters. */
  public void saveHead(HeadForm head) {
    head.take(letterheads.save(head.code, head.version, head.address, head.place, head.contact));
    messages.info("letters.head.saved", head.getName());
  }

  /** Whether this reader may save versions. */
  public boolean isEditable() {
    return signedIn.may(Permission.EDIT_LETTER_TEMPLATES);
  }

  /** Whether the version shown counts now. */
  public boolean isCurrent() {
    return shown.version() == versions.get(0).version();
  }

  /** The sample in paragraphs. */
  public List<String> getParagraphs() {
    return List.of(sample.text().split("\n{2,}"));
  }

  public LetterField[] getFields() {
    return LetterField.values();
  }

  /** The kinds in their order. */
  public List<KindLine> getLines() {
    return lines;
  }

  public List<TemplateView> getVersions() {
    return versions;
  }

  public TemplateView getShown() {
    return shown;
  }

  public SampleLetter getSample() {
    return sample;
  }

  public List<HeadForm> getHeads() {
    return heads;
  }

  public LetterKind getKind() {
    return kind;
  }

  public void setKind(LetterKind kind) {
    this.kind = kind;
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
