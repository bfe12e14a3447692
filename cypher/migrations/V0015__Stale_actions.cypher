// Acts whose rows do not show all their claims yet; the property is there only while they are.
CREATE INDEX policy_action_stale IF NOT EXISTS FOR (a:PolicyAction) ON (a.stale);
