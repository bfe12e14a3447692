package org.dateline.changes;

import org.dateline.graph.ActionSnapshot;

/**
 * An act that began to match a filter, changed, or ceased to match.
 *
 * @param place where it stands in the stream
 * @param kind what the change is
 * @param act the act after the change; before it, when nothing that matches is left
 * @param matches whether it matches after the change
 */
public record StreamEvent(Changes.Place place, ChangeKind kind, ActionSnapshot act, boolean matches) {}
