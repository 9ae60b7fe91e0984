package fr.vigie.rights;

import fr.vigie.journal.EntryTypes;
import fr.vigie.journal.Journal;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.Callers;
import fr.vigie.platform.door.CurrentCaller;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.Scope;
import fr.vigie.platform.door.UseCase;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Due dates in people's own calendars, under addresses that only their owners know. */
@Stateless
@PermitAll
public class CalendarDesk {
  private static final int SECRET_BYTES = 24;
  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject CalendarFeeds feeds;
  @Inject Callers callers;
  @Inject CurrentCaller caller;
  @Inject InstantSource clock;
  @Inject Journal journal;

  /** A feed without its secret. */
  public record FeedView(UUID id, Instant createdAt) {}

  /**
   * A feed just made.
   *
   * @param token part of its address; shown this once, it cannot be read again
   */
  public record MadeFeed(UUID id, Instant createdAt, String token) {}

  /**
   * A due date, without personal data.
   *
   * @param suspended whether the date moves with each day
   * @param version rises with each change
   */
  public record DueDate(UUID id, String ref, Instant dueAt, boolean suspended, int version) {}

  /** The caller's own feeds. */
  @UseCase(Permission.READ_RIGHTS)
  public List<FeedView> feeds() {
    var own = new ArrayList<FeedView>();
    feeds.eachOf(caller.get().login(), feed -> own.add(new FeedView(feed.id(), feed.createdAt())));
    return own;
  }

  /** Makes an address for the caller's calendar. */
  @UseCase(Permission.READ_RIGHTS)
  public MadeFeed make() {
    var bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var feed = new CalendarFeed(caller.get().login(), digest(token), clock.instant());
    feeds.add(feed);
    journal.append(EntryTypes.SECURITY_CHAIN, "CALENDAR_FEED_MADE", Map.of("feed", feed.id()));
    return new MadeFeed(feed.id(), feed.createdAt(), token);
  }

  /**
   * Revokes one of the caller's own feeds, at once.
   *
   * @throws RefusedException NOT_FOUND
   */
  @UseCase(Permission.READ_RIGHTS)
  public void revoke(UUID id) {
    var found = new ArrayList<CalendarFeed>();
    feeds.eachOf(
        caller.get().login(),
        feed -> {
          if (feed.id().equals(id)) {
            found.add(feed);
          }
        });
    if (found.isEmpty()) {
      throw new RefusedException(Refusal.NOT_FOUND, "feed");
    }
    found.get(0).revoke(clock.instant());
    journal.append(EntryTypes.SECURITY_CHAIN, "CALENDAR_FEED_REVOKED", Map.of("feed", id));
  }

  /**
   * The due dates that the owner of an address may see as of now.
   *
   * @throws RefusedException NOT_FOUND for an unknown or revoked token, or a lost account
   */
  @UseCase(Permission.PUBLIC)
  public List<DueDate> due(String token) {
    var owners = new ArrayList<String>();
    feeds.withDigest(digest(token), feed -> owners.add(feed.login()));
    return owners.stream()
        .findFirst()
        .flatMap(callers::byLogin)
        .map(owner -> new Scope(owner.organisationsGranting(Permission.READ_RIGHTS)))
        .map(feeds::due)
        .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND, "calendar"));
  }

  private static String digest(String token) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
