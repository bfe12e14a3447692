package org.dateline.resolution;

import java.time.LocalDate;
import org.dateline.model.EntityKind;
import org.jspecify.annotations.Nullable;

/** temp. */
public record Candidate(
        String entity,
        @Nullable String principal,
        EntityKind kind,
        String reason,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean commonWord) {}
