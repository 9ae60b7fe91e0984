package fr.vigie.web.page;

import fr.vigie.web.api.ApiDescription;
import fr.vigie.web.api.ApiDescription.Operation;
import fr.vigie.web.i18n.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What programs can ask of the portal. */
@Named
@RequestScoped
public class ApiPage {
  @Inject Texts texts;
  private List<Group> groups;

  /**
   * The operations of one feature.
   *
   * @param feature the first part of their paths
   */
  public record Group(String feature, String title, List<Operation> operations) {}

  @PostConstruct
  void load() {
    Map<String, List<Operation>> byFeature =
        new ApiDescription(texts)
            .operations().stream()
                .collect(
                    Collectors.groupingBy(
                        Operation::feature, LinkedHashMap::new, Collectors.toList()));
    groups =
        byFeature.entrySet().stream()
            .map(group -> new Group(group.getKey(), title(group.getKey()), group.getValue()))
            .toList();
  }

  private String title(String feature) {
    String key = "api.feature." + feature;
    return texts.containsKey(key) ? texts.text(key) : feature;
  }

  public List<Group> getGroups() {
    return groups;
  }
}
