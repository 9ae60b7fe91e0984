import java.util.List;

/**
 * Fills the register of a demonstration with requests, straight into its database: 97 of 100 are
 * closed, one in 400 of the older ones is still open, a quarter belongs to the GRADeS, a quarter
 * was forwarded by it, half reached the Structures themselves.
 *
 * <p>{@code java -cp COMPILED:DRIVER.jar RequestsSeed JDBC-URL USER PASSWORD
 * [requests]}, with PostgreSQL's or H2's driver. The portal must have run once on that database;
 * stop it for H2. The journal is left alone: it has no entries for these requests.
 */
class RequestsSeed {
  /** Less than the five years after which what is closed is erased. */
  private static final long SPAN_SECONDS = 1640L * 86_400;

  public static void main(String[] arguments) throws Exception {
    Seed.fill(arguments, RequestsSeed::statements);
  }

  private static List<String> statements(long requests, String numbers, String newId) {
    long step = Math.max(1, SPAN_SECONDS / requests);
    return List.of(
        "drop table if exists load_seed",
        "create table load_seed (n bigint primary key, id uuid not null, controller uuid not null,"
            + " receiver uuid not null, received timestamp(6) with time zone not null,"
            + " status varchar(20) not null)",
        """
        insert into load_seed (n, id, controller, receiver, received, status)
        select s.n, %s,
          case when mod(s.n, 4) = 0 then g.id else o.id end,
          case when mod(s.n, 2) = 0 then g.id else o.id end,
          current_timestamp - (%d - s.n) * %d * interval '1' second,
          case
            when s.n <= %d then case when mod(s.n, 400) = 1 then 'IN_PROGRESS'
              when mod(s.n, 1000) = 2 then 'WAITING' else 'CLOSED' end
            when mod(s.n / 8, 10) < 3 then 'RECEIVED'
            when mod(s.n / 8, 10) < 7 then 'IN_PROGRESS'
            when mod(s.n / 8, 10) = 7 then 'WAITING'
            when mod(s.n / 8, 10) = 8 then 'DECIDED'
            else 'CLOSED' end
        from (%s) s
        join organisation g on g.code = 'GRADES'
        join organisation o on o.code = 'STR-' || lpad(cast(
          case when mod(s.n, 8) = 1 then 1 else mod(s.n, 400) + 1 end as varchar), 3, '0')
        """
            .formatted(newId, requests, step, requests * 98 / 100, numbers),
        """
        insert into rights_request (id, ref, processing_id, controller_id, receiver_id, channel,
          received_at, recorded_at, language, requester, rights, may_need_messages, public_body,
          response_rule, health_rule, holidays, contractual, internal_days, status, due_at,
          suspended, extended, closed_at, event_count, version)
        select s.id, 'DR-' || extract(year from s.received) || '-' ||
            lpad(cast(10000000 + s.n as varchar), 8, '0'),
          p.id, s.controller, s.receiver, 'LETTER', s.received, s.received, 'fr', 'PERSON',
          'ACCESS', false, false, 'gdpr-art-12-3', 'csp-l1111-7', 'FR', false, 21, s.status,
          case when s.status = 'CLOSED' then null else s.received + interval '1' month end,
          s.status = 'WAITING', false,
          case when s.status = 'CLOSED' then s.received + interval '14' day else null end,
          case s.status when 'RECEIVED' then 1 when 'IN_PROGRESS' then 2 when 'DECIDED' then 3
            when 'WAITING' then 4 else 5 end
            + case when s.status <> 'RECEIVED' and s.receiver <> s.controller then 1 else 0 end,
          0
        from load_seed s
        join organisation c on c.id = s.controller
        join processing p on p.code =
          case when c.code = 'GRADES' then 'MEDIMAIL-GRADES' else 'MEDIMAIL-EXCHANGE' end
        """,
        """
        insert into rights_person (request_id, requester_name, person_name, name_key, email)
        select id, 'Personne ' || n, 'Personne ' || n, 'personne ' || n,
          'personne-' || n || '@vigie.example'
        from load_seed
        """,
        """
        insert into case_party (case_kind, case_id, organisation_id, part)
        select 'RIGHTS_REQUEST', id, controller, 'CONTROLLER' from load_seed
        """,
        """
        insert into case_party (case_kind, case_id, organisation_id, part)
        select 'RIGHTS_REQUEST', id, receiver, 'FORWARDER' from load_seed
        where receiver <> controller
        """,
        """
        insert into rights_register (organisation_id, request_id, live, status, received_at, due_at)
        select s.controller, s.id, s.status <> 'CLOSED', s.status, s.received,
          coalesce(r.due_at, s.received)
        from load_seed s join rights_request r on r.id = s.id
        """,
        """
        insert into rights_register (organisation_id, request_id, live, status, received_at, due_at)
        select s.receiver, s.id, false, case when s.status = 'CLOSED' then 'CLOSED'
          else 'FORWARDED' end, s.received, coalesce(r.due_at, s.received)
        from load_seed s join rights_request r on r.id = s.id where s.receiver <> s.controller
        """,
        events(1, "RECEIVED", "interval '0' day", "null", "true"),
        events(2, "ACKNOWLEDGED", "interval '1' hour", "null", "s.status <> 'RECEIVED'"),
        events(3, "FORWARDED", "interval '2' hour", "null", "s.status <> 'RECEIVED' and"
            + " s.receiver <> s.controller"),
        events(4, "DOUBT_RECORDED", "interval '2' day", "null", "s.status = 'WAITING'"),
        events(5, "QUESTION_SENT", "interval '2' day", "'IDENTITY'", "s.status = 'WAITING'"),
        events(4, "DECIDED", "interval '12' day", "'GRANTED'", "s.status in ('DECIDED', 'CLOSED')"),
        events(5, "ANSWER_SENT", "interval '13' day", "null", "s.status = 'CLOSED'"),
        events(6, "CLOSED", "interval '14' day", "null", "s.status = 'CLOSED'"),
        """
        insert into rights_reminder (request_id, stage, due_at, claimed_at, mails)
        select r.id, case when r.due_at <= current_timestamp then 'OVERDUE'
            when r.due_at <= current_timestamp + interval '1' day then 'D-1'
            when r.due_at <= current_timestamp + interval '3' day then 'D-3' else 'D-10' end,
          r.due_at, current_timestamp, 1
        from rights_request r join load_seed s on s.id = r.id
        where r.due_at <= current_timestamp + interval '10' day
        """,
        "drop table load_seed");
  }

  private static String events(
      int number, String type, String after, String detail, String condition) {
    return """
        insert into rights_event (request_id, number, type, happened_at, recorded_at,
          organisation_id, right_kind, detail, complete, mentions, channel)
        select s.id, %1$d - case when %1$d > 3 and s.receiver = s.controller then 1 else 0 end, '%2$s', s.received + %3$s, s.received + %3$s, s.receiver,
          case when '%2$s' = 'DECIDED' then 'ACCESS' end, %4$s, true, '',
          case when '%2$s' = 'RECEIVED' then 'LETTER' end
        from load_seed s where %5$s
        """
        .formatted(number, type, after, detail, condition);
  }
}
