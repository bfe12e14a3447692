// Keeps the submission in a message, unless one as late is kept under its id: a message may arrive twice, and after its
// attempt. A later submission is tried again; while an attempt has not ended, the earlier attempts stay counted.
// :param id => 'submission:…', props => {text: '…', origin: 'a.txt', receivedAt: 1543017600000000}
MERGE (s:Submission {id: $id})
// Locks it before it is looked at.
SET s.id = $id
WITH s, coalesce(s.receivedAt, -1) < $props.receivedAt AS later, s.status IN ['WAITING', 'PROCESSING'] AS open
FOREACH (_ IN CASE WHEN later THEN [0] ELSE [] END |
  SET s.attempts = CASE WHEN open THEN coalesce(s.attempts, 0) ELSE 0 END
  SET s += $props, s.reason = null, s.article = null, s.changedAt = $props.receivedAt,
      s.stage = CASE WHEN s.status = 'PROCESSING' THEN s.stage ELSE null END,
      s.status = CASE WHEN s.status = 'PROCESSING' THEN s.status ELSE 'WAITING' END)
RETURN s.id AS id, s.origin AS origin, s.status AS status, coalesce(s.attempts, 0) AS attempts, s.stage AS stage
