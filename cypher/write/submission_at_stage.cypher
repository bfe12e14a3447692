// Records the stage of an attempt that takes long, unless the attempt has ended.
// :param id => 'submission:…', stage => 'FIND_ACTS'
MATCH (s:Submission {id: $id})
SET s.id = $id
WITH s
WHERE s.status = 'PROCESSING'
SET s.stage = $stage
