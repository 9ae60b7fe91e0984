package fr.vigie.rights;

/**
 * How much was erased of a request, by kind.
 *
 * @param persons rows of names and addresses
 * @param texts words about events, and tasks
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
}
