package fr.vigie.platform.persistence;

import java.sql.Types;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.DirectToFieldMapping;
import org.eclipse.persistence.mappings.OneToOneMapping;
import org.eclipse.persistence.mappings.converters.UUIDConverter;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * Lets columns of UUIDs be empty. EclipseLink binds an empty one as text, which PostgreSQL refuses;
 * both databases accept it as an untyped null.
 */
public class UuidForeignKeys implements SessionCustomizer {
  @Override
  public void customize(Session session) {
    session.getDescriptors().values().stream()
        .flatMap(descriptor -> descriptor.getMappings().stream())
        .forEach(UuidForeignKeys::bindNullAsUntyped);
  }

  private static void bindNullAsUntyped(DatabaseMapping mapping) {
    if (mapping instanceof OneToOneMapping reference) {
      for (DatabaseField field : reference.getForeignKeyFields()) {
        field.setSqlType(Types.OTHER);
      }
    } else if (mapping instanceof DirectToFieldMapping field
        && field.getConverter() instanceof UUIDConverter) {
      field.getField().setSqlType(Types.OTHER);
      field.setConverter(new EmptyOrUuid());
    }
  }

  /** EclipseLink's own converter fails on an empty column when it reads a row. */
  private static final class EmptyOrUuid extends UUIDConverter {
    private static final long serialVersionUID = 1L;

    @Override
    public Object convertDataValueToObjectValue(Object value, Session session) {
      return value == null ? null : super.convertDataValueToObjectValue(value, session);
    }
  }
}
