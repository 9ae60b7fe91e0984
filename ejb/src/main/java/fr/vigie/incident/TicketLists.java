package fr.vigie.incident;

import fr.vigie.incident.rules.NoticeMoment;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.Scope;
import fr.vigie.platform.paging.Cursor;
import fr.vigie.platform.paging.Page;
import fr.vigie.platform.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lists of tickets, each read along the index of one organisation, page after page. */
@ApplicationScoped
class TicketLists {
  static final String BY_BREACH = "breachAt";

  /**
   * A ticket that stands in several of the registers is listed once. Subqueries name a column: with
   * {@code exists}, EclipseLink binds no parameters, and H2 knows no literal that it writes for
   * true.
   */
  private static final String REGISTERS =
      "l.organisationId in (%1$s) and l.incidentId not in (select o.incidentId from TicketRow o"
          + " where o.incidentId = l.incidentId and o.organisationId in (%1$s) and"
          + " o.organisationId < l.organisationId)";

  private static final Map<String, String> SORTS =
      Map.of(BY_BREACH, "l.breachKey", "declaredAt", "l.declaredAt", "-declaredAt", "l.declaredAt");

  private static final Pattern REF = Pattern.compile("INC-\\d{4}-\\d+");
  private static final int LONGEST_WORD = 40;
  private static final int MOST_SIMILAR = 10;

  @PersistenceContext EntityManager entities;

  /** A ticket, and the instant by which it stands in the list. */
  record Row(Incident incident, Instant sortedAt) {}

  /**
   * A page, by what breaks first unless asked otherwise.
   *
   * @param service id; null for all
   * @param structure id; null for all
   * @throws RefusedException INVALID_INPUT for an unknown order, BAD_CURSOR
   */
  Page<Row> page(
      TicketFilter filter, UUID service, UUID structure, PageRequest request, Scope scope) {
    if (scope.organisations().isEmpty()) {
      return Page.empty();
    }
    String sort = request.sort() == null ? BY_BREACH : request.sort();
    String column = SORTS.get(sort);
    if (column == null) {
      throw new RefusedException(Refusal.INVALID_INPUT, "sort");
    }
    Cursor from = request.from();
    Cursor.check(from, sort);
    var wanted = new Conditions();
    wanted.registers(scope);
    wanted.filter(filter, service, structure);
    wanted.search(request.q());
    boolean falling = sort.startsWith("-") != (from != null && from.backwards());
    wanted.from(from, column, falling);
    return Page.of(
        wanted
            .query(column, falling)
            .setMaxResults(request.limit() + 1)
            .getResultStream()
            .map(columns -> new Row((Incident) columns[0], (Instant) columns[1]))
            .toList(),
        request.limit(),
        from,
        (row, backwards) ->
            new Cursor(sort, backwards, row.sortedAt().toString(), row.incident().id().toString()));
  }

  /** The tickets on which a clock is breached first from an instant on, at most so many. */
  List<Row> nextBreaches(Instant after, int most, Scope scope) {
    return scope.organisations().isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select i, i.breachAt from Incident i where i.breachAt > :after and i.id in (select"
                    + " p.caseId from CaseParty p where p.caseId = i.id and p.organisationId in"
                    + " :scope) order by i.breachAt, i.id",
                Object[].class)
            .setParameter("after", after)
            .setParameter("scope", scope.organisations())
            .setMaxResults(most)
            .getResultStream()
            .map(columns -> new Row((Incident) columns[0], (Instant) columns[1]))
            .toList();
  }

  /**
   * Of what organisations have to tell the Structures, for those of these tickets of which they
   * have to. By the parties of these tickets: H2 would go through the whole list of an organisation
   * otherwise.
   */
  Map<UUID, NoticeMoment> noticesDue(Set<UUID> ids, Scope telling) {
    return ids.isEmpty() || telling.organisations().isEmpty()
        ? Map.of()
        : entities
            .createQuery(
                "select l.incidentId, l.noticeMoment from CaseParty p join TicketRow l on"
                    + " l.incidentId = p.caseId and l.organisationId = p.organisationId where"
                    + " p.caseId in :ids and p.organisationId in :telling and l.noticeDue = true",
                Object[].class)
            .setParameter("telling", telling.organisations())
            .setParameter("ids", ids)
            .getResultStream()
            .collect(
                Collectors.toMap(
                    row -> (UUID) row[0], row -> (NoticeMoment) row[1], (one, same) -> one));
  }

  /**
   * Of how many tickets organisations have to tell the Structures, counted up to so many. One
   * organisation tells of each; in the order of the index, so that no more rows are read.
   */
  int countNoticesDue(int most, Scope telling) {
    return telling.organisations().isEmpty()
        ? 0
        : entities
            .createQuery(
                "select l.incidentId from TicketRow l where l.organisationId in :telling and"
                    + " l.noticeDue = true order by l.breachKey",
                UUID.class)
            .setParameter("telling", telling.organisations())
            .setMaxResults(most)
            .getResultList()
            .size();
  }

  /** Open tickets with some of these words, those with most first, then the latest. */
  List<SimilarTicket> similar(List<String> words, UUID service, Scope scope) {
    if (words.isEmpty() || scope.organisations().isEmpty()) {
      return List.of();
    }
    TypedQuery<Object[]> query =
        entities
            .createQuery(
                "select w.incidentId, count(distinct w.word) from TicketWord w join TicketRow l on"
                    + " l.incidentId = w.incidentId where w.word in :words and w.live = true and"
                    + " l.organisationId in :scope"
                    + (service == null ? "" : " and l.serviceId = :service")
                    + " group by w.incidentId order by count(distinct w.word) desc,"
                    + " max(l.declaredAt) desc",
                Object[].class)
            .setParameter("words", words)
            .setParameter("scope", scope.organisations());
    if (service != null) {
      query.setParameter("service", service);
    }
    return query.setMaxResults(MOST_SIMILAR).getResultStream().map(this::similar).toList();
  }

  private SimilarTicket similar(Object[] columns) {
    Incident incident = entities.find(Incident.class, columns[0]);
    return new SimilarTicket(
        incident.ref(),
        incident.title(),
        incident.severity(),
        incident.status(),
        incident.declaredAt(),
        ((Number) columns[1]).intValue(),
        incident.version());
  }

  /** What a list asks of its rows. */
  private final class Conditions {
    private final List<String> all = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    void registers(Scope scope) {
      // one parameter each: a list in a subquery would be written into the statement
      for (UUID register : scope.organisations()) {
        parameters.put("register" + parameters.size(), register);
      }
      all.add(
          parameters.size() == 1
              ? "l.organisationId = :register0"
              : REGISTERS.formatted(":" + String.join(", :", parameters.keySet())));
    }

    void filter(TicketFilter filter, UUID service, UUID structure) {
      if (filter.noticeDue()) {
        // of closed tickets nobody is told; without the second condition the right index is taken
        all.add("l.noticeDue = true");
      } else if (filter.liveOnly()) {
        all.add("l.live = true");
      }
      equal("l.kind", "kind", filter.kind());
      equal("l.status", "status", filter.status());
      equal("l.severity", "severity", filter.severity());
      equal("l.serviceId", "service", service);
      equal("l.structureId", "structure", structure);
    }

    private void equal(String column, String name, Object wanted) {
      if (wanted != null) {
        all.add(column + " = :" + name);
        parameters.put(name, wanted);
      }
    }

    /** A reference, or words of the title that begin so. */
    void search(String q) {
      if (q == null) {
        return;
      }
      String ref = q.toUpperCase(Locale.ROOT);
      if (REF.matcher(ref).matches()) {
        equal("i.ref", "ref", ref);
        return;
      }
      List<String> words = TicketWord.of(q);
      if (words.isEmpty()) {
        all.add("1 = 0");
      }
      for (String word : words) {
        String name = "word" + parameters.size();
        all.add(
            ("l.incidentId in (select w.incidentId from TicketWord w where w.word >= :%1$s and"
                    + " w.word <= :%1$sEnd)")
                .formatted(name));
        parameters.put(name, word);
        // words have no letter behind z, in any collation
        parameters.put(name + "End", word + "z".repeat(LONGEST_WORD - word.length()));
      }
    }

    void from(Cursor from, String column, boolean falling) {
      if (from == null) {
        return;
      }
      // the first half alone can use the index
      all.add(
          "%1$s %2$s= :fromKey and (%1$s %2$s :fromKey or l.incidentId %2$s :fromId)"
              .formatted(column, falling ? "<" : ">"));
      try {
        parameters.put("fromKey", Instant.parse(from.key()));
        parameters.put("fromId", UUID.fromString(from.id()));
      } catch (DateTimeException | IllegalArgumentException unreadable) {
        throw new RefusedException(Refusal.BAD_CURSOR);
      }
    }

    TypedQuery<Object[]> query(String column, boolean falling) {
      String direction = falling ? " desc" : "";
      TypedQuery<Object[]> query =
          entities.createQuery(
              "select i, "
                  + column
                  + " from TicketRow l join Incident i on i.id = l.incidentId where "
                  + String.join(" and ", all)
                  + " order by "
                  + column
                  + direction
                  + ", l.incidentId"
                  + direction,
              Object[].class);
      parameters.forEach(query::setParameter);
      return query;
    }
  }
}
