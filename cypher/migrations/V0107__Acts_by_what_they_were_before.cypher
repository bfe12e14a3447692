// Reports in the words of an act that was merged into another find it.
CREATE INDEX policy_action_sought IF NOT EXISTS FOR (a:PolicyAction) ON (a.soughtAs);
