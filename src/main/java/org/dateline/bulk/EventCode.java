package org.dateline.bulk;

import org.dateline.model.ActionType;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.Role;
import org.dateline.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * An event code of CAMEO and what it is by the codebook.
 *
 * @param code such as "163"
 * @param name such as "Impose embargo, boycott, or sanctions"
 * @param type the kind of act
 * @param instrument the measure's kind
 * @param direction whether it tightens or loosens
 * @param stage where it puts its measure; null without one
 * @param object the role of whom it is done to
 */
record CameoCode(
        String code,
        String name,
        ActionType type,
        Instrument instrument,
        Direction direction,
        @Nullable Stage stage,
        Role object) {}
