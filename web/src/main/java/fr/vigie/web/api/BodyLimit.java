package fr.vigie.web.api;

import fr.vigie.platform.Refusal;
import fr.vigie.web.i18n.Texts;
import fr.vigie.web.i18n.Wording;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/** Reads JSON up to a limit only: what is longer is refused before anything is made of it. */
@Provider
public class BodyLimit implements ReaderInterceptor {
  /** Bytes that a JSON body may have. */
  static final int LARGEST_JSON = 4 << 20;

  private static final long MOST_DROPPED = 64L << 20;

  @Context HttpHeaders headers;

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext reading) throws IOException {
    if (MediaType.APPLICATION_JSON_TYPE.isCompatible(reading.getMediaType())) {
      byte[] body = reading.getInputStream().readNBytes(LARGEST_JSON + 1);
      if (body.length > LARGEST_JSON) {
        // what is still on its way is taken off the line, so that the sender gets to read the
        // answer
        reading.getInputStream().skip(MOST_DROPPED);
        throw new WebApplicationException(tooLarge());
      }
      reading.setInputStream(new ByteArrayInputStream(body));
    }
    return reading.proceed();
  }

  private Response tooLarge() {
    int status = Refusal.TOO_LARGE.status();
    return Problems.response(
        status,
        Problems.problem(
            status,
            Refusal.TOO_LARGE.name(),
            new Wording(Texts.in(Problems.language(headers)))
                .refusal(Refusal.TOO_LARGE, List.of(LARGEST_JSON))));
  }
}
