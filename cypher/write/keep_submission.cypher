// Keeps the submission in a message, unless it is kept already: a message may arrive twice, and after its attempt. Its time
// tells it from another message of the same submission, whose process may have another clock. The times of the last ten are
// known. A submission in another message is tried again; while an attempt has not ended, the earlier attempts stay counted.
// :param id => 'submission:…', props => {text: '…', origin: 'a.txt', receivedAt: 1543017600000000}
MERGE (s:Submission {id: $id})
// Locks it before it is looked at.
SET s.id = $id
WITH s, coalesce(s.receivedAt = $props.receivedAt, false) OR $props.receivedAt IN coalesce(s.earlier, []) AS known,
     s.status IN ['WAITING', 'PROCESSING'] AS open
FOREACH (_ IN CASE WHEN known THEN [] ELSE [0] END |
  SET s.attempts = CASE WHEN open THEN coalesce(s.attempts, 0) ELSE 0 END,
      s.earlier = CASE WHEN s.receivedAt IS NULL THEN s.earlier ELSE (coalesce(s.earlier, []) + s.receivedAt)[-9..] END
  SET s += $props, s.reason = null, s.article = null, s.changedAt = $props.receivedAt,
      s.stage = CASE WHEN s.status = 'PROCESSING' THEN s.stage ELSE null END,
      s.status = CASE WHEN s.status = 'PROCESSING' THEN s.status ELSE 'WAITING' END)
RETURN s.id AS id, s.origin AS origin, s.status AS status, coalesce(s.attempts, 0) AS attempts, s.stage AS stage
