// Submissions that came at one instant have an order, so that no page leaves one out.
CREATE INDEX submission_place IF NOT EXISTS FOR (s:Submission) ON (s.status, s.receivedAt, s.id);
