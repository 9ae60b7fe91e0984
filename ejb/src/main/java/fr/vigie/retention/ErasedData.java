package fr.vigie.retention;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How much was erased of a case, by kind.
 *
 * @param persons rows of names and addresses
 * @param texts words: about events, of letters that never left, of what is asked; and tasks
 * @param pieces files with their keys
 * @param recipients names of recipients and what they answered
 * @param mails mails to the person that were not forgotten yet
 * @param journalEntries entries that lost their personal part and its salt
 * @param trackingCodes digests of codes under which the person followed the request
 */
public record ErasedData(
    int persons,
    int texts,
    int pieces,
    int recipients,
    int mails,
    int journalEntries,
    int trackingCodes) {
  static final ErasedData NOTHING = new ErasedData(0, 0, 0, 0, 0, 0, 0);

  /** Words and their entries in the journal, and nothing else. */
  public static ErasedData words(int texts, int journalEntries) {
    return new ErasedData(0, texts, 0, 0, 0, journalEntries, 0);
  }

  ErasedData plus(ErasedData more) {
    return new ErasedData(
        persons + more.persons,
        texts + more.texts,
        pieces + more.pieces,
        recipients + more.recipients,
        mails + more.mails,
        journalEntries + more.journalEntries,
        trackingCodes + more.trackingCodes);
  }

  /** The numbers by kind, in the order in which they are told. */
  public Map<String, Integer> numbers() {
    var numbers = new LinkedHashMap<String, Integer>();
    numbers.put("persons", persons);
    numbers.put("texts", texts);
    numbers.put("pieces", pieces);
    numbers.put("recipients", recipients);
    numbers.put("mails", mails);
    numbers.put("journalEntries", journalEntries);
    numbers.put("trackingCodes", trackingCodes);
    return numbers;
  }
}
