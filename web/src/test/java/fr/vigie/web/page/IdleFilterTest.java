package fr.vigie.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sessions that only a page left open keeps asking in. */
class IdleFilterTest {
  private static final Instant ACT = Instant.parse("2026-05-04T08:00:00Z");
  private static final int TIMEOUT = 1800;

  @Test
  void a_session_ends_its_timeout_after_the_last_act_to_the_second() {
    HttpSession session = session();
    IdleFilter.note(session, ACT);

    assertThat(IdleFilter.isLeft(session, ACT.plusSeconds(TIMEOUT - 1))).isFalse();
    assertThat(IdleFilter.isLeft(session, ACT.plusSeconds(TIMEOUT))).isTrue();
  }

  @Test
  void a_later_act_keeps_it_alive() {
    HttpSession session = session();
    IdleFilter.note(session, ACT);
    IdleFilter.note(session, ACT.plusSeconds(TIMEOUT - 1));

    assertThat(IdleFilter.isLeft(session, ACT.plusSeconds(TIMEOUT))).isFalse();
  }

  @Test
  void a_session_in_which_nobody_acted_has_ended() {
    assertThat(IdleFilter.isLeft(session(), ACT)).isTrue();
  }

  private static HttpSession session() {
    Map<Object, Object> attributes = new HashMap<>();
    return (HttpSession)
        Proxy.newProxyInstance(
            HttpSession.class.getClassLoader(),
            new Class<?>[] {HttpSession.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "setAttribute" -> attributes.put(arguments[0], arguments[1]);
                  case "getAttribute" -> attributes.get(arguments[0]);
                  case "getMaxInactiveInterval" -> TIMEOUT;
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}
