package fr.vigie.it.portal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.directory.DemoAccount;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.UUID;

/** A service of a test's own, run by the demonstration's operator for GRADeS, with one path. */
public record OwnService(String code) {
  public static OwnService add() {
    var service = new OwnService("T-" + UUID.randomUUID());
    var answer = ApiClient.as(DemoAccount.ADMIN).post("/services", service.json());
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    assertThat(answer.header("Location"))
        .isEqualTo(Portal.uri("/api/v1/services/" + service.code()).toString());
    return service;
  }

  public JsonObject json() {
    return Json.createObjectBuilder()
        .add("code", code)
        .add("name", "Service d'essai")
        .add("operator", "MIPIH")
        .add("contract", "1901913")
        .add("validFor_s", 90_000)
        .add(
            "paths",
            Json.createArrayBuilder()
                .add(
                    Json.createObjectBuilder()
                        .add("code", "webmail")
                        .add("aliases", Json.createArrayBuilder().add("Webmail d'essai"))
                        .add("share", 1)))
        .build();
  }

  /** A path below the service. */
  public String path(String rest) {
    return "/services/" + code + rest;
  }
}
