-- What was answered to requests with an Idempotency-Key so far may name persons. From now on only the name of what was
-- made is kept where it has personal data in it.
delete from idempotency_key;
