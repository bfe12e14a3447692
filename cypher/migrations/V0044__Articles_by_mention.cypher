// A page of the articles that name somebody is sought in their order.
CREATE INDEX mentioned_in_place IF NOT EXISTS FOR ()-[m:MENTIONED_IN]-() ON (m.entity, m.place);
