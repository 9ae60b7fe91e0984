package fr.vigie.rights.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.vigie.platform.RefusedException;
import fr.vigie.rights.letter.PortableData.Datum;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** GDPR, art. 20(1): structured, commonly used, machine-readable. */
class PortableDataTest {
  private static final List<Datum> DATA =
      List.of(
          new Datum("Compte", "Adresse", "12; rue \"Haute\"\nLille"),
          new Datum("Compte", "Solde", "=1+1"));

  @Test
  void lines_of_three_fields_are_read_also_with_quotes_and_blank_lines() {
    assertThat(
            PortableData.read(
                "Compte;Adresse;\"12; rue \"\"Haute\"\"\nLille\"\n\nCompte; Solde ;=1+1\n"))
        .isEqualTo(DATA);
    assertThat(PortableData.read("  ")).isEmpty();
    assertThat(PortableData.read(null)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"une seule", "a;b", "a;b;c;d", "a;;c", "a;\"b;c"})
  void other_lines_are_refused(String lines) {
    assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> PortableData.read(lines));
  }

  @Test
  void the_json_says_exactly_what_was_entered() {
    try (var reader =
        Json.createReader(new ByteArrayInputStream(PortableData.json("DR-2026-0031", DATA)))) {
      JsonObject json = reader.readObject();
      assertThat(json.getString("format")).isEqualTo("vigie-portable-data/1");
      JsonObject second = json.getJsonArray("data").getJsonObject(1);
      assertThat(second.getString("name")).isEqualTo("Solde");
      assertThat(second.getString("value")).isEqualTo("=1+1");
    }
  }

  @Test
  void the_csv_reads_back_and_runs_no_formula() {
    String csv = new String(PortableData.csv(DATA, LetterWords.in("fr")), StandardCharsets.UTF_8);

    List<Datum> read = PortableData.read(csv);
    assertThat(read.get(0)).isEqualTo(new Datum("rubrique", "donnée", "valeur"));
    assertThat(read.get(1)).isEqualTo(DATA.get(0));
    assertThat(read.get(2).value()).isEqualTo("'=1+1");
  }
}
