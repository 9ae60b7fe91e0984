package fr.vigie.platform.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Duration;

/** Keeps durations as whole seconds. */
@Converter(autoApply = true)
public class DurationConverter implements AttributeConverter<Duration, Long> {
  @Override
  public Long convertToDatabaseColumn(Duration duration) {
    return duration == null ? null : duration.toSeconds();
  }

  @Override
  public Duration convertToEntityAttribute(Long seconds) {
    return seconds == null ? null : Duration.ofSeconds(seconds);
  }
}
