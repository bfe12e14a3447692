// Records the stage of an attempt that takes long.
// :param id => 'submission:…', stage => 'FIND_ACTS'
MATCH (s:Submission {id: $id, status: 'PROCESSING'})
SET s.stage = $stage
