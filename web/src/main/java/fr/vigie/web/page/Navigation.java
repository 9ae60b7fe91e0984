package fr.vigie.web.page;

import fr.vigie.platform.door.Permission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The pages that the reader's roles open, in the order of the menu. */
@Named
@RequestScoped
public class Navigation {
  static final List<Entry> ENTRIES =
      List.of(
          new Entry("home", "/app/home.xhtml", Permission.OWN_PROFILE),
          new Entry("incidents", "/app/incidents.xhtml", Permission.READ_INCIDENTS),
          new Entry("requests", "/app/requests.xhtml", Permission.READ_RIGHTS),
          new Entry("inquiries", "/app/inquiries.xhtml", Permission.READ_INQUIRIES),
          new Entry("services", "/app/services.xhtml", Permission.READ_SERVICES),
          new Entry("support", "/app/support.xhtml", Permission.READ_SUPPORT_FIGURES),
          new Entry("reports", "/app/reports.xhtml", Permission.READ_REPORTS),
          new Entry("verify", "/verify.xhtml", Permission.PUBLIC),
          new Entry("contract", "/app/contract.xhtml", Permission.READ_CONTRACTS),
          new Entry("letters", "/app/letters.xhtml", Permission.EDIT_LETTER_TEMPLATES),
          new Entry("journal", "/app/journal.xhtml", Permission.READ_JOURNAL),
          new Entry("deadline", "/app/deadline.xhtml", Permission.COMPUTE_TIME));

  /** The pages that one comes to from an entry, by the entry's key. */
  private static final Map<String, Set<String>> BENEATH =
      Map.of(
          "incidents",
              Set.of(
                  "incident",
                  "incident-new",
                  "contacts",
                  "maintenance",
                  "notices",
                  "notice-template"),
          "requests",
              Set.of(
                  "request",
                  "request-new",
                  "request-pieces",
                  "request-receipt",
                  "request-recipients",
                  "request-tasks",
                  "request-work",
                  "letter",
                  "processings",
                  "register",
                  "retention"),
          "inquiries", Set.of("inquiry", "inquiry-new"),
          "services", Set.of("service", "access", "exclusions", "import", "outages"),
          "contract", Set.of("calendars", "legal-holidays"));

  @Inject SignedIn signedIn;
  private List<Entry> entries;

  /**
   * A page of the menu.
   *
   * @param key its text is {@code nav.<key>}
   * @param page its address
   * @param permission without which it is not shown
   */
  public record Entry(String key, String page, Permission permission) {}

  /** The entries for this reader; a page that this portal does not have is left out. */
  public List<Entry> getEntries() {
    if (entries == null) {
      entries =
          ENTRIES.stream()
              .filter(entry -> exists(entry.page()))
              .filter(
                  entry ->
                      entry.permission() == Permission.PUBLIC || signedIn.may(entry.permission()))
              .toList();
    }
    return entries;
  }

  /**
   * What {@code aria-current} says of an entry here: that this is its page, or one beneath it; null
   * elsewhere.
   */
  public String current(Entry entry) {
    String view = FacesContext.getCurrentInstance().getViewRoot().getViewId();
    if (view.equals(entry.page())) {
      return "page";
    }
    return isBeneath(view, entry) ? "true" : null;
  }

  static boolean isBeneath(String view, Entry entry) {
    return BENEATH.getOrDefault(entry.key(), Set.of()).stream()
        .anyMatch(name -> view.equals("/app/" + name + ".xhtml"));
  }

  private static boolean exists(String page) {
    try {
      return FacesContext.getCurrentInstance().getExternalContext().getResource(page) != null;
    } catch (java.net.MalformedURLException e) {
      throw new IllegalArgumentException(page, e);
    }
  }
}
