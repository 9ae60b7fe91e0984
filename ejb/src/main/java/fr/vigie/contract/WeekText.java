package fr.vigie.contract;

import fr.vigie.time.WeeklyHours;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Weekly hours as the JSON text that the database keeps. */
final class WeekText {
  private WeekText() {}

  static String write(Map<String, List<List<String>>> week) {
    var object = Json.createObjectBuilder();
    week.forEach(
        (day, ranges) -> {
          var array = Json.createArrayBuilder();
          ranges.forEach(range -> array.add(Json.createArrayBuilder(range)));
          object.add(day, array);
        });
    return object.build().toString();
  }

  static WeeklyHours read(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      JsonObject object = reader.readObject();
      var week = new LinkedHashMap<String, List<List<String>>>();
      object.forEach((day, ranges) -> week.put(day, ranges(ranges.asJsonArray())));
      return WeeklyHours.of(week);
    }
  }

  private static List<List<String>> ranges(JsonArray array) {
    return array.stream()
        .map(range -> range.asJsonArray().getValuesAs(JsonString::getString))
        .toList();
  }
}
