// Keeps what was handed in until its article is written; handed in again, it is tried again.
// :param id => 'submission:…', props => {text: '…', origin: 'a.txt', receivedAt: 1543017600000000}
MERGE (s:Submission {id: $id})
SET s += $props, s.status = 'WAITING', s.reason = null
