package fr.vigie.rights.letter;

import fr.vigie.processing.Right;
import fr.vigie.rights.rules.Outcome;
import fr.vigie.rights.rules.RefusalGround;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What a template becomes with made-up data. */
public record SampleLetter(String subject, String text) {
  private static final LocalDate RECEIVED = LocalDate.of(2026, 3, 5);
  private static final LocalDate DUE = LocalDate.of(2026, 4, 7);
  private static final LocalDate EXTENDED = LocalDate.of(2026, 6, 5);

  static SampleLetter of(TemplateText subject, TemplateText body, LetterWords words) {
    Map<String, String> values = values(words);
    return new SampleLetter(words.typeset(subject.fill(values)), words.typeset(body.fill(values)));
  }

  private static Map<String, String> values(LetterWords words) {
    var values = new HashMap<String, String>();
    values.put("reference", "DR-2026-0031");
    values.put("requester", words.text("sample.name"));
    values.put("person", words.text("sample.name"));
    values.put("receivedOn", words.date(RECEIVED));
    values.put("rights", words.text("line", words.text("right." + Right.ACCESS)));
    values.put("processing", words.text("sample.processing"));
    values.put("controller", words.text("sample.controller"));
    values.put("sender", words.text("sample.controller"));
    values.put("dueOn", words.date(DUE));
    values.put("extendedUntil", words.date(EXTENDED));
    values.put(
        "decisions",
        words.text(
            "decision.ground",
            words.text("right." + Right.ACCESS),
            words.text("outcome." + Outcome.PARTLY),
            words.text("ground." + RefusalGround.RIGHTS_OF_OTHERS),
            words.citation(RefusalGround.RIGHTS_OF_OTHERS.citation())));
    values.put("contact", "dpo@example.org");
    for (LetterBlock block : LetterBlock.values()) {
      values.put(
          block.placeholder(),
          block.isTyped()
              ? words.text("sample." + block.placeholder())
              : words.block(block, true, true));
    }
    return values;
  }
}
