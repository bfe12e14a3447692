// Keeps a submission until its article is written. A repeated submission is tried again. If it still waits or is being
// processed, its earlier attempts stay counted.
// :param id => 'submission:…', props => {text: '…', origin: 'a.txt', receivedAt: 1543017600000000}
MERGE (s:Submission {id: $id})
SET s.attempts = CASE WHEN s.status IN ['WAITING', 'PROCESSING'] THEN coalesce(s.attempts, 0) ELSE 0 END
SET s += $props, s.reason = null, s.article = null, s.changedAt = $props.receivedAt,
    s.stage = CASE WHEN s.status = 'PROCESSING' THEN s.stage ELSE null END,
    s.status = CASE WHEN s.status = 'PROCESSING' THEN s.status ELSE 'WAITING' END
