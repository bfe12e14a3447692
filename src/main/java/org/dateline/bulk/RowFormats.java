package org.dateline.bulk;

import java.io.IOException;
import org.dateline.graph.Entities;
import org.dateline.graph.StandingRows;
import org.dateline.resolution.Catalogue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Creates the row format of a data set, and requires the facts that its files do not contain. */
@Component
class RowFormats {

    private final StandingRows standing;
    private final Entities entities;
    private final Catalogue catalogue;
    private final Cameo cameo = Cameo.load();

    RowFormats(StandingRows standing, Entities entities, Catalogue catalogue) {
        this.standing = standing;
        this.entities = entities;
        this.catalogue = catalogue;
    }

    RowFormat of(BulkImport.Format format, BulkFile file, ImportOptions options) throws IOException {
        Gazetteer gazetteer = new Gazetteer(catalogue);
        return switch (format) {
            case ICEWS -> new IcewsRows(cameo, new Actors(gazetteer));
            case GDELT -> new GdeltRows(cameo, new Actors(gazetteer), standing);
            case POLECAT -> new PolecatRows(new Actors(gazetteer));
            case FOLLOWTHEMONEY -> {
                if (file.isStream()) {
                    throw new IOException("it is read twice, which a pipe cannot be; store it in a file");
                }
                yield new FtmRows(gazetteer, entities, options.published());
            }
            case CSV ->
                new MappedRows(
                        Mapping.read(given(options.mapping(), "its columns are not known; name a mapping (--mapping)")),
                        new Actors(gazetteer),
                        cameo,
                        file.path(),
                        options.published());
            default ->
                new OfacRows(
                        gazetteer,
                        file.path(),
                        given(options.published(), "it does not say of which day it is; name the day (--published)"));
        };
    }

    private static <T> T given(@Nullable T value, String otherwise) throws IOException {
        if (value == null) {
            throw new IOException(otherwise);
        }
        return value;
    }
}
