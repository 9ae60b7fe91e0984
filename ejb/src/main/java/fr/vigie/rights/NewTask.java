package fr.vigie.rights;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A task as it is asked for: of a colleague, or of somebody without an account by mail.
 *
 * @param person the colleague; null to ask by mail
 * @param mail the address; null to ask a colleague
 * @param language in which somebody without an account is written to: {@code fr} or {@code en}
 * @param question all that the contributor is told
 * @param due last day
 */
public record NewTask(UUID person, String mail, String language, String question, LocalDate due) {}
