package fr.vigie.web.page;

import fr.vigie.platform.RefusedException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;

/** Shows a refusal as a message on the page it came from; everything else goes on. */
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
    for (var events = getUnhandledExceptionQueuedEvents().iterator(); events.hasNext(); ) {
      Throwable cause = events.next().getContext().getException();
      while (cause != null && !(cause instanceof RefusedException)) {
        cause = cause.getCause();
      }
      if (cause instanceof RefusedException refused) {
        CDI.current().select(Messages.class).get().refusal(refused);
        events.remove();
      }
    }
    getWrapped().handle();
  }
}
