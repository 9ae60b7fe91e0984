import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * People at the register of rights requests: first and deep pages, rare and common filters, files
 * of random requests.
 *
 * <p>{@code java -cp COMPILED RequestsLoad [base URL] [seconds]} against a demonstration whose
 * register {@code RequestsSeed} has filled.
 */
class RequestsLoad extends PageLoad<RequestsLoad.Look> {
  /** What a person looks at, with the weight of how often. */
  enum Look implements Weighed {
    FIRST_OPEN(3),
    FIRST_ALL(2),
    DEEP_ALL(3),
    DEEP_CLOSED(2),
    RARE_WAITING(2),
    LATE(2),
    FILE(4),
    NO_REGISTER(2);

    private final int weight;

    Look(int weight) {
      this.weight = weight;
    }

    @Override
    public int weight() {
      return weight;
    }
  }

  private RequestsLoad(String[] arguments) {
    super(
        arguments,
        Pattern.compile(">(DR-\\d{4}-1\\d{7})<"),
        Look.DEEP_ALL,
        Look.FILE,
        Look.NO_REGISTER);
  }

  public static void main(String[] arguments) throws Exception {
    new RequestsLoad(arguments).run();
  }

  @Override
  List<String> logins() {
    return List.of("dpo", "dpo-structure");
  }

  @Override
  String address(Look look, Random random, String ref) {
    return switch (look) {
      case FIRST_OPEN -> "/app/requests.xhtml";
      case FIRST_ALL -> "/app/requests.xhtml?show=all";
      case DEEP_ALL -> "/app/requests.xhtml?show=all&page=" + place(random);
      case DEEP_CLOSED -> "/app/requests.xhtml?status=CLOSED&page=" + place(random);
      case RARE_WAITING -> "/app/requests.xhtml?status=WAITING";
      case LATE -> "/app/requests.xhtml?due=late";
      case FILE -> "/app/request.xhtml?ref=" + ref;
      case NO_REGISTER -> "/app/deadline.xhtml";
    };
  }

  private static String place(Random random) {
    return cursor(
        "due",
        "00000000-0000-0000-0000-000000000000",
        Instant.now().minusSeconds(86_400L * 200 + random.nextInt(1400 * 86_400)));
  }

  @Override
  String fault(Look look, String page, String ref, List<String> found) {
    return switch (look) {
      case FILE -> unless(page.contains(ref) && page.contains("case-line"), ref);
      case NO_REGISTER -> unless(page.contains("<h1"), "no page");
      case DEEP_CLOSED ->
          found.size() < 20
              ? found.size() + " rows"
              : unless(found.equals(found.stream().sorted().toList()), "not in order");
      case RARE_WAITING, LATE -> unless(!found.isEmpty(), "no rows");
      default -> unless(found.size() >= 20, found.size() + " rows");
    };
  }
}
