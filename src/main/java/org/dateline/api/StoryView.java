package org.dateline.api;

/** A story by its id. */
record StoryView(String id) {}
