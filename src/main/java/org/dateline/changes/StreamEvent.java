package org.dateline.changes;

import org.dateline.graph.ActionSnapshot;

/**
 * An act that starts to match a filter, changes or ceases to match.
 *
 * @param place its place in the stream
 * @param kind the kind of change
 * @param act the act after the change, or before it if the act no longer matches
 * @param matches whether the act matches after the change
 */
public record StreamEvent(Changes.Place place, ChangeKind kind, ActionSnapshot act, boolean matches) {}
