package fr.vigie.web.page;

import fr.vigie.directory.ColleagueDesk;
import fr.vigie.directory.ColleagueView;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.Permission;
import fr.vigie.rights.CaseWork;
import fr.vigie.rights.CaseWorkDesk;
import fr.vigie.rights.RequestView;
import fr.vigie.rights.RightsDesk;
import fr.vigie.rights.Told;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;

/** Who works on a request, which others belong to it, and whether it must be kept. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies; the records are read again
public class RequestWorkPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject RightsDesk desk;
  @Inject CaseWorkDesk works;
  @Inject ColleagueDesk colleagues;
  @Inject Messages messages;

  private String ref;
  private RequestView request;
  private CaseWork work;
  private List<ColleagueView> candidates = List.of();
  private String person;
  private String other;
  private String reason;

  /** Reads how the work stands. */
  public void load() {
    request = desk.request(ref);
    work = works.work(ref);
    if (isHandling()) {
      candidates = works.candidates(ref);
    }
  }

  /** Gives it to the chosen colleague. */
  public void assign() {
    if (person == null || person.isBlank()) {
      messages.error("work.choose");
      return;
    }
    give(UUID.fromString(person));
  }

  /** Gives it to the reader. */
  public void take() {
    give(colleagues.self().id());
  }

  /** Takes it from everybody. */
  public void free() {
    give(null);
  }

  private void give(UUID to) {
    change(() -> works.assign(ref, told(null), to), "work.given");
    person = null;
  }

  /** Links another request of the same matter. */
  public void link() {
    change(
        () -> works.link(ref, told(null), other.strip().toUpperCase(Locale.ROOT)), "work.linked");
    other = null;
  }

  /** Keeps the request from being redacted. */
  public void hold() {
    change(() -> works.hold(ref, told(reason)), "work.holdSet");
    reason = null;
  }

  /** Lets it be redacted when its time comes. */
  public void lift() {
    change(() -> works.liftHold(ref, told(reason)), "work.holdLifted");
    reason = null;
  }

  private Told told(String words) {
    return Told.now(work.version(), words);
  }

  /** If somebody changed the request meanwhile, it is read again and the reader told. */
  private void change(Supplier<CaseWork> act, String done) {
    try {
      work = act.get();
      messages.info(done);
    } catch (RefusedException refused) {
      if (refused.refusal() != Refusal.CHANGED_MEANWHILE) {
        throw refused;
      }
      work = works.work(ref);
      messages.error("request.changed");
    }
  }

  /** Whether the reader may change something. */
  public boolean isHandling() {
    return request.may(Permission.HANDLE_RIGHTS);
  }

  /** Whether the reader has it. */
  public boolean isMine() {
    UUID reader = colleagues.self().id();
    return work.assignee().filter(one -> one.id().equals(reader)).isPresent();
  }

  public CaseWork getWork() {
    return work;
  }

  public List<ColleagueView> getCandidates() {
    return candidates;
  }

  public RequestView getRequest() {
    return request;
  }

  public String getPerson() {
    return person;
  }

  public void setPerson(String person) {
    this.person = person;
  }

  public String getOther() {
    return other;
  }

  public void setOther(String other) {
    this.other = other;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getRef() {
    return ref;
  }

  public void setRef(String ref) {
    this.ref = ref;
  }
}
