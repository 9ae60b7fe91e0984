package fr.vigie.processing;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Says which organisation answers for a processing, and which rights exist. */
@Stateless
@PermitAll
@UseCase(Permission.PUBLIC)
public class ProcessingDesk {
  @Inject Processings processings;

  /** All, by code. */
  public List<ProcessingView> processings() {
    return processings.all();
  }

  /**
   * One.
   *
   * @throws RefusedException NOT_FOUND
   */
  public ProcessingView processing(String code) {
    return processings().stream()
        .filter(processing -> processing.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND, code));
  }
}
