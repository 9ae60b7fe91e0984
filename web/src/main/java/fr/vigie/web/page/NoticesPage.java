package fr.vigie.web.page;

import fr.vigie.directory.ContactDesk;
import fr.vigie.directory.ReachableStructure;
import fr.vigie.incident.notice.NoticeChoice;
import fr.vigie.incident.notice.NoticeSubscriptionDesk;
import fr.vigie.incident.notice.NoticeTemplateDesk;
import fr.vigie.incident.notice.NoticeTemplateView;
import fr.vigie.incident.notice.SubscriptionsView;
import fr.vigie.incident.rules.NoticeMoment;
import fr.vigie.platform.door.Permission;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Who gets the notices of incidents in a Structure, and the templates that they are made of. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies; the records are read again
public class NoticesPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int LEAST_TYPED = 2;

  @Inject NoticeSubscriptionDesk desk;
  @Inject NoticeTemplateDesk templateDesk;
  @Inject ContactDesk contacts;
  @Inject SignedIn signedIn;
  @Inject Messages messages;

  private String structure;
  private String typed;
  private List<ReachableStructure> found = List.of();
  private SubscriptionsView shown;
  private List<ContactLine> lines = List.of();
  private Map<NoticeMoment, List<NoticeTemplateView>> templates = Map.of();

  /** A contact and what they get of each service. */
  public record ContactLine(String job, String email, List<ChoiceField> fields) {
    public ContactLine {
      fields = List.copyOf(fields);
    }
  }

  /** What a contact gets of one service, as it is chosen. */
  public static final class ChoiceField implements Serializable {
    private static final long serialVersionUID = 1L;
    private final java.util.UUID contact;
    private final String service;
    private final String serviceName;
    private NoticeChoice choice;

    ChoiceField(java.util.UUID contact, String service, String serviceName, NoticeChoice choice) {
      this.contact = contact;
      this.service = service;
      this.serviceName = serviceName;
      this.choice = choice;
    }

    public String getServiceName() {
      return serviceName;
    }

    public NoticeChoice getChoice() {
      return choice;
    }

    public void setChoice(NoticeChoice choice) {
      this.choice = choice;
    }
  }

  /** Reads the reader's own Structure, or the one that is asked for, and the templates. */
  public void load() {
    if (isSubscribing() && (!isAtDesk() || structure != null)) {
      show(desk.subscriptions(structure));
    }
    templates = new EnumMap<>(NoticeMoment.class);
    templateDesk
        .templates()
        .forEach(
            template ->
                templates
                    .computeIfAbsent(template.moment(), moment -> new java.util.ArrayList<>())
                    .add(template));
  }

  private void show(SubscriptionsView read) {
    shown = read;
    lines =
        read.contacts().stream()
            .map(
                chosen ->
                    new ContactLine(
                        chosen.contact().details().job(),
                        chosen.contact().details().email(),
                        read.services().entrySet().stream()
                            .map(
                                service ->
                                    new ChoiceField(
                                        chosen.contact().id(),
                                        service.getKey(),
                                        service.getValue(),
                                        chosen.choices().get(service.getKey())))
                            .toList()))
            .toList();
  }

  /** Chooses at once. */
  public void choose(ChoiceField field) {
    show(desk.choose(field.contact, field.service, field.choice));
    messages.info("notices.chosen");
  }

  /** Finds Structures by what was typed of them. */
  public void find() {
    found = isEnoughTyped() ? contacts.find(typed) : List.of();
  }

  private boolean isEnoughTyped() {
    return typed != null && typed.strip().length() >= LEAST_TYPED;
  }

  /** Whether nothing was found. */
  public boolean isVain() {
    return isEnoughTyped() && found.isEmpty();
  }

  /** Leads to the subscriptions of a Structure that was found. */
  public String open(ReachableStructure chosen) {
    return "/app/notices.xhtml?faces-redirect=true&structure=" + chosen.structure().code();
  }

  /** Whether this reader chooses for somebody. */
  public boolean isSubscribing() {
    return signedIn.may(Permission.SUBSCRIBE_NOTICES);
  }

  /** Whether this reader chooses for any Structure. */
  public boolean isAtDesk() {
    return isSubscribing() && signedIn.may(Permission.READ_CONTACTS);
  }

  public NoticeChoice[] getChoices() {
    return NoticeChoice.values();
  }

  /** The moments in their order. */
  public List<NoticeMoment> getMoments() {
    return Arrays.asList(NoticeMoment.values());
  }

  /** The templates that count, by moment: one a language. */
  public Map<NoticeMoment, List<NoticeTemplateView>> getTemplates() {
    return templates;
  }

  public SubscriptionsView getShown() {
    return shown;
  }

  public List<ContactLine> getLines() {
    return lines;
  }

  public List<ReachableStructure> getFound() {
    return found;
  }

  public String getTyped() {
    return typed;
  }

  public void setTyped(String typed) {
    this.typed = typed;
  }

  public String getStructure() {
    return structure;
  }

  public void setStructure(String structure) {
    this.structure = structure;
  }
}
