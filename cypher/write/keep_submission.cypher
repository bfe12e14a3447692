// Keeps what a message carries, unless what is kept under its id is as late: a message may come twice, and after the attempt at it. What
// was handed in later is tried anew, but not as one never tried while an attempt at it has not ended.
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
