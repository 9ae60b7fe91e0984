package fr.vigie.platform.door;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.platform.door.Caller.Membership;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A data protection officer of one organisation who only reads what another one is a party to. */
class CurrentCallerTest {
  private static final UUID OFFICE = UUID.randomUUID();
  private static final UUID STRUCTURE = UUID.randomUUID();

  private final CurrentCaller current =
      new CurrentCaller(
          login ->
              Optional.of(
                  new Caller(
                      UUID.randomUUID(),
                      login,
                      Set.of(
                          new Membership(OFFICE, Role.DPO),
                          new Membership(STRUCTURE, Role.STRUCTURE)))));

  @BeforeEach
  void signIn() {
    current.resolve("two-roles");
  }

  @Test
  void a_use_case_sees_the_organisations_that_grant_its_permission_and_no_others() {
    current.enter(Permission.READ_RIGHTS);
    assertThat(current.scope().organisations()).containsExactlyInAnyOrder(OFFICE, STRUCTURE);
    current.leave(null);

    current.enter(Permission.HANDLE_RIGHTS);
    assertThat(current.scope().organisations()).containsExactly(OFFICE);
  }

  @Test
  void what_a_use_case_calls_sees_no_more_than_it_does() {
    current.enter(Permission.HANDLE_RIGHTS);
    Scope outer = current.enter(Permission.READ_RIGHTS);
    assertThat(current.scope().organisations()).containsExactly(OFFICE);

    current.leave(outer);
    assertThat(current.scope().organisations()).containsExactly(OFFICE);
  }

  @Test
  void what_is_open_to_everybody_sees_nobodys_cases_and_narrows_nothing() {
    current.enter(Permission.PUBLIC);
    assertThat(current.scope().organisations()).isEmpty();
    current.enter(Permission.HANDLE_RIGHTS);
    current.enter(Permission.PUBLIC);
    assertThat(current.scope().organisations()).containsExactly(OFFICE);
  }

  @Test
  void behind_no_door_nothing_is_seen() {
    assertThat(current.scope().organisations()).isEmpty();
  }
}
