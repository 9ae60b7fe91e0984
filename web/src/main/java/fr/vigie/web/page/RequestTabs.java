package fr.vigie.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/** The pages of one request, in the order of its tabs. */
@Named
@ApplicationScoped
public class RequestTabs {
  private static final List<Tab> ALL =
      List.of(
          new Tab("file", "request"),
          new Tab("pieces", "request-pieces"),
          new Tab("tasks", "request-tasks"),
          new Tab("recipients", "request-recipients"),
          new Tab("work", "request-work"));

  /**
   * One page.
   *
   * @param key its text is {@code request.tab.<key>}
   * @param page name of its file
   */
  public record Tab(String key, String page) {}

  public List<Tab> getAll() {
    return ALL;
  }
}
