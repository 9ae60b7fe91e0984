import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * People at the lists of tickets: first and deep pages, rare and common filters, random tickets, the
 * console.
 *
 * <p>{@code java -cp COMPILED TicketsLoad [base URL] [seconds]} against a demonstration whose lists
 * {@code TicketsSeed} has filled.
 */
class TicketsLoad extends PageLoad<TicketsLoad.Look> {
  private static final String LIST = "/app/incidents.xhtml";

  /** Where tickets stand of which nothing is owed. */
  private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

  /** What a person looks at, with the weight of how often. */
  enum Look implements Weighed {
    FIRST_LIVE(4),
    DEEP_LIVE(2),
    DEEP_ALL(3),
    DEEP_CLOSED(2),
    RARE_BLOCKING(2),
    RESTORED(1),
    TO_BE_TOLD(2),
    CONSOLE(1),
    TICKET(4),
    NO_LIST(2);

    private final int weight;

    Look(int weight) {
      this.weight = weight;
    }

    @Override
    public int weight() {
      return weight;
    }
  }

  private TicketsLoad(String[] arguments) {
    super(
        arguments,
        Pattern.compile(">(INC-\\d{4}-\\d{5,8})<"),
        Look.FIRST_LIVE,
        Look.TICKET,
        Look.NO_LIST);
  }

  public static void main(String[] arguments) throws Exception {
    new TicketsLoad(arguments).run();
  }

  @Override
  List<String> logins() {
    return List.of("support", "operator", "structure", "support");
  }

  @Override
  String address(Look look, Random random, String ref) {
    return switch (look) {
      case FIRST_LIVE -> LIST;
      case DEEP_LIVE -> LIST + "?page=" + place(new UUID(0, 0), soon(random));
      case DEEP_ALL -> LIST + "?show=all&page=" + place(anyId(random), NEVER);
      case DEEP_CLOSED -> LIST + "?show=all&status=CLOSED&page=" + place(anyId(random), NEVER);
      case RARE_BLOCKING -> LIST + "?severity=BLOCKING";
      case RESTORED -> LIST + "?status=RESTORED";
      case TO_BE_TOLD -> LIST + "?notice=due";
      case CONSOLE -> "/app/incident-new.xhtml";
      case TICKET -> "/app/incident.xhtml?ref=" + ref;
      case NO_LIST -> "/app/deadline.xhtml";
    };
  }

  private static Instant soon(Random random) {
    return Instant.now().plusSeconds(random.nextInt(200_000));
  }

  /** So that at least a page of tickets comes after it. */
  private static UUID anyId(Random random) {
    return new UUID(random.nextLong() & 0x0fff_ffff_ffff_ffffL, 0);
  }

  private static String place(UUID id, Instant key) {
    return cursor("breachAt", id.toString(), key);
  }

  @Override
  String fault(Look look, String page, String ref, List<String> found) {
    return switch (look) {
      case TICKET -> unless(page.contains(ref) && page.contains("countdown"), ref);
      case NO_LIST -> unless(page.contains("<h1"), "no page");
      case CONSOLE -> unless(page.contains("console:title"), "no console");
      case RESTORED, TO_BE_TOLD -> unless(page.contains("role=\"search\""), "no list");
      case RARE_BLOCKING -> unless(!found.isEmpty(), "no rows");
      case FIRST_LIVE, DEEP_LIVE ->
          unless(found.size() >= 20 && page.contains("data-clock"), found.size() + " rows");
      default -> unless(found.size() >= 20, found.size() + " rows");
    };
  }
}
