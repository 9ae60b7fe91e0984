import java.util.List;

/**
 * Fills the lists of a demonstration with tickets, straight into its database: three of 100 are
 * live, or as many as {@code -Dlive=} says, one in 100 of these has waited for its GTR to run out,
 * each belongs to one of 400 Structures, one in eight to the one that the demonstration's Structure
 * account is of. They were declared one after the other during 700 days; each that is closed has
 * eight events, a wait for its declarer among them. Of one in ten of those that are taken in charge,
 * level 1 still has to tell the Structures.
 *
 * <p>{@code java [-Dlive=PERCENT] -cp COMPILED:DRIVER.jar TicketsSeed JDBC-URL USER PASSWORD
 * [tickets]}, with PostgreSQL's or H2's driver. The portal must have run once on that database;
 * stop it for H2. The journal is left alone: it has no entries for these tickets.
 */
class TicketsSeed {
  private static final long SPAN_SECONDS = 700L * 86_400;
  private static final String WORDS =
      "array['webmail','smtp','connexion','otp','annuaire','lenteur','certificat','pièce','mobile',"
          + "'synchronisation','droits','compte','envoi','réception','relais','quota']";

  private static final String OWED = "t.status = 'TAKEN_IN_CHARGE' and mod(t.n, 10) = 0";

  public static void main(String[] arguments) throws Exception {
    Seed.fill(arguments, TicketsSeed::statements);
  }

  private static List<String> statements(long tickets, String numbers, String newId) {
    long step = Math.max(1, SPAN_SECONDS / tickets);
    long closed = tickets * (100 - Long.getLong("live", 3)) / 100;
    return List.of(
        "drop table if exists load_ticket",
        "create table load_ticket (n bigint primary key, id uuid not null, structure uuid not null,"
            + " declared timestamp(6) with time zone not null, status varchar(20) not null,"
            + " severity varchar(10) not null, breach timestamp(6) with time zone)",
        """
        insert into load_ticket (n, id, structure, declared, status, severity, breach)
        select s.n, %s, o.id, current_timestamp - (%d - s.n) * %d * interval '1' second,
          case when s.n <= %d then 'CLOSED'
            when mod(s.n, 3) = 0 then 'DECLARED' else 'TAKEN_IN_CHARGE' end,
          case when mod(s.n, 50) = 0 then 'BLOCKING' when mod(s.n, 5) = 0 then 'MAJOR' else 'MINOR' end,
          case when s.n <= %d then null
            else current_timestamp + (mod(s.n, 5000) - 50) * interval '1000' second end
        from (%s) s
        join organisation o on o.code = 'STR-' || lpad(cast(
          case when mod(s.n, 8) = 1 then 1 else mod(s.n, 400) + 1 end as varchar), 3, '0')
        """
            .formatted(
                newId, tickets, step, closed, closed, numbers),
        """
        insert into incident (id, ref, kind, service_id, contract_version_id, organisation_id, source,
          title, declared_at, recorded_at, status, severity, support_level, waiting, breach_at,
          closed_at, event_count, version)
        select t.id, 'INC-' || extract(year from t.declared) || '-' ||
            lpad(cast(10000000 + t.n as varchar), 8, '0'),
          'INCIDENT', s.id, v.id, t.structure, 'PHONE',
          (%1$s)[cast(1 + mod(t.n, 16) as integer)] || ' ' || (%1$s)[cast(1 + mod(t.n / 16, 16) as integer)] || ' ' || t.n,
          t.declared, t.declared, t.status, t.severity, 1, false, t.breach,
          case when t.status = 'CLOSED' then t.declared + interval '2' day end,
          case t.status when 'DECLARED' then 1 when 'TAKEN_IN_CHARGE' then 3 else 8 end, 0
        from load_ticket t
        join service s on s.code = 'MEDIMAIL'
        join contract_version v on v.id = (select x.id from contract_version x
          join contract c on c.id = x.contract_id where c.number = s.contract_number
          and x.valid_from <= current_date and current_date < x.valid_until
          order by x.valid_from desc fetch first row only)
        """
            .formatted(WORDS),
        party("'CLIENT'", "(select id from organisation where code = 'GRADES')"),
        party("'OPERATOR'", "(select id from organisation where code = 'MIPIH')"),
        party("'USER'", "t.structure"),
        register("(select id from organisation where code = 'GRADES')", OWED),
        register("(select id from organisation where code = 'MIPIH')", "false"),
        register("t.structure", "false"),
        """
        insert into incident_notice (id, incident_id, event_number, moment, state, settled_at,
          structures, mails, rejected)
        select t.id, t.id, 3, 'TAKEN_IN_CHARGE', 'SET_ASIDE', current_timestamp, 0, 0, 0
        from load_ticket t where t.status = 'TAKEN_IN_CHARGE' and not (%s)
        """
            .formatted(OWED),
        word("(%s)[cast(1 + mod(t.n, 16) as integer)]".formatted(WORDS), "true"),
        word("(%s)[cast(1 + mod(t.n / 16, 16) as integer)]".formatted(WORDS), "mod(t.n, 16) <> mod(t.n / 16, 16)"),
        word("cast(t.n as varchar)", "t.n > 9"),
        event(1, "DECLARED", "interval '0' day", "t.severity", "true"),
        event(2, "TRANSMITTED", "interval '300' second", "null", "t.status <> 'DECLARED'"),
        event(3, "TAKEN_IN_CHARGE", "interval '600' second", "null", "t.status <> 'DECLARED'"),
        event(4, "WAIT_STARTED", "interval '1800' second", "null", "t.status = 'CLOSED'"),
        event(5, "WAIT_ENDED", "interval '3600' second", "null", "t.status = 'CLOSED'"),
        event(6, "RESTORED", "interval '7200' second", "null", "t.status = 'CLOSED'"),
        event(7, "CONFIRMED", "interval '1' day", "null", "t.status = 'CLOSED'"),
        event(8, "CLOSED", "interval '2' day", "null", "t.status = 'CLOSED'"),
        "drop table load_ticket");
  }

  private static String party(String part, String organisation) {
    return """
        insert into case_party (case_kind, case_id, organisation_id, part)
        select 'INCIDENT', t.id, %s, %s from load_ticket t
        """
        .formatted(organisation, part);
  }

  private static String register(String organisation, String owed) {
    return """
        insert into incident_register (organisation_id, incident_id, live, kind, status, severity,
          service_id, structure_id, declared_at, breach_key, notice_due, notice_moment)
        select %1$s, t.id, t.status <> 'CLOSED', 'INCIDENT', t.status, t.severity, s.id, t.structure,
          t.declared, coalesce(t.breach, timestamp with time zone '9999-12-31 00:00:00+00'),
          %2$s, case when %2$s then 'TAKEN_IN_CHARGE' end
        from load_ticket t join service s on s.code = 'MEDIMAIL'
        """
        .formatted(organisation, owed);
  }

  private static String word(String word, String condition) {
    return """
        insert into incident_word (word, incident_id, live)
        select replace(replace(%s, 'é', 'e'), 'è', 'e'), t.id, t.status <> 'CLOSED'
        from load_ticket t where %s
        """
        .formatted(word, condition);
  }

  private static String event(
      int number, String type, String after, String detail, String condition) {
    return """
        insert into incident_event (incident_id, number, type, happened_at, recorded_at, detail,
          visibility)
        select t.id, %d, '%s', t.declared + %s, t.declared + %s, %s, 'PUBLIC'
        from load_ticket t where %s
        """
        .formatted(number, type, after, after, detail, condition);
  }
}
