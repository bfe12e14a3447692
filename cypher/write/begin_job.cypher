// Records a call that submitted articles. An article of a source that is left out has no submission, and stands only in the number received.
// :param id => 'job:…', received => 3, submissions => ['submission:…', 'submission:…'], now => 1543017600000000
MERGE (j:Job {id: $id})
SET j.received = $received, j.submissions = $submissions, j.receivedAt = $now
