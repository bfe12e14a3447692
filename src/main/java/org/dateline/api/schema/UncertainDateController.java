package org.dateline.api.schema;

import org.dateline.model.DateText;
import org.dateline.model.UncertainDate;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Formats uncertain dates for readers. */
@Controller
class UncertainDateController {

    @SchemaMapping(typeName = "UncertainDate")
    static String text(UncertainDate date) {
        return DateText.of(date);
    }
}
