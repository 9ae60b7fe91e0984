package fr.vigie.web.page;

import fr.vigie.platform.RefusedException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Shows a refusal, or a time that is not clear, as a message on the page it came from. A page that
 * cannot be opened at all, because what it shows does not exist for the reader, is answered by the
 * error page of its status. Everything else goes on.
 */
public class RefusalHandler extends ExceptionHandlerWrapper {
  /** Puts the handler in front of the others. */
  public static class Factory extends ExceptionHandlerFactory {
    public Factory(ExceptionHandlerFactory wrapped) {
      super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
      return new RefusalHandler(getWrapped().getExceptionHandler());
    }
  }

  RefusalHandler(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() {
    FacesContext faces = FacesContext.getCurrentInstance();
    for (var events = getUnhandledExceptionQueuedEvents().iterator(); events.hasNext(); ) {
      Throwable thrown = events.next().getContext().getException();
      if (faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE && isAnswered(thrown, faces)) {
        events.remove();
      }
    }
    getWrapped().handle();
  }

  private static boolean isAnswered(Throwable thrown, FacesContext faces) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof RefusedException refused) {
        answer(refused, faces);
        return true;
      }
      if (cause instanceof UnclearTime unclear) {
        messages().unclear(unclear);
        faces.validationFailed();
        return true;
      }
    }
    return false;
  }

  private static void answer(RefusedException refused, FacesContext faces) {
    if (faces.isPostback()) {
      messages().refusal(refused);
      // dialogs stay open, with what was typed into them
      faces.validationFailed();
      return;
    }
    try {
      faces.getExternalContext().responseSendError(refused.refusal().status(), null);
      faces.responseComplete();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Messages messages() {
    return CDI.current().select(Messages.class).get();
  }
}
