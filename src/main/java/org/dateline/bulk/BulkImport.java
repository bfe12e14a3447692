package org.dateline.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import org.dateline.graph.Entities;
import org.dateline.graph.Imports;
import org.dateline.graph.Records;
import org.dateline.graph.Submissions;
import org.dateline.ingest.IngestQueue;
import org.dateline.model.Ids;
import org.dateline.resolution.Catalogue;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.stereotype.Component;

/** Imports coded data sets: any size, each row once, and a killed import goes on from where it stood. */
@Component
public class BulkImport {

    /** Enough of a file to tell it from another one of the same name and size. */
    private static final int HEAD = 1 << 16;

    private final Records records;
    private final Entities entities;
    private final Imports imports;
    private final Submissions submissions;
    private final Catalogue catalogue;
    private final IngestQueue queue;
    private final Cameo cameo = Cameo.load();

    BulkImport(
            Records records,
            Entities entities,
            Imports imports,
            Submissions submissions,
            Catalogue catalogue,
            IngestQueue queue) {
        this.queue = queue;
        this.records = records;
        this.entities = entities;
        this.imports = imports;
        this.submissions = submissions;
        this.catalogue = catalogue;
    }

    /** A coded data set that can be imported. */
    public enum Format {
        /** ICEWS, as its dataverse has it or as subject, relation, object, date. */
        ICEWS,
        /** GDELT 2.0 events and mentions. */
        GDELT,
        /** Notices of the Federal Register of the United States, as JSON lines. */
        FEDERAL_REGISTER,
        /** Articles as JSON lines. */
        JSONL,
        /** An RSS or Atom feed. */
        RSS,
        /** A web archive, such as CC-NEWS. */
        WARC,
        /** The US Treasury's sdn.csv; it does not say of which day it is. */
        OFAC_SDN;

        /** The name on the command line: "federal-register". */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Imports a file; the catalogue must be stored.
     *
     * @return what became of it
     * @throws ImportFailed when the file cannot be opened or the database is gone
     */
    public Progress run(Format format, Path file, ImportListener listener) {
        return run(format, file, null, listener);
    }

    /**
     * Imports a file of a day that it does not name itself.
     *
     * @param published the day; what lists who is sanctioned needs it
     */
    public Progress run(Format format, Path file, @Nullable LocalDate published, ImportListener listener) {
        try {
            Imports.Standing standing = imports.begin(identity(format, file), format.toString(), file.toString());
            return switch (format) {
                case ICEWS, GDELT, OFAC_SDN -> rows(rowsOf(format, file, published), file, standing, listener);
                case FEDERAL_REGISTER -> articles(JsonArticles.federalRegister(), file, standing, listener);
                case JSONL -> articles(JsonArticles.lines(), file, standing, listener);
                case RSS -> articles(new FeedArticles(), file, standing, listener);
                case WARC -> articles(new WarcArticles(), file, standing, listener);
            };
        } catch (IOException e) {
            throw new ImportFailed(file.toString(), "cannot be read: " + e.getMessage(), e);
        } catch (Neo4jException e) {
            throw new ImportFailed(file.toString(), "the database does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ImportFailed(file.toString(), "interrupted", e);
        }
    }

    private RowFormat rowsOf(Format format, Path file, @Nullable LocalDate published) throws IOException {
        Gazetteer gazetteer = new Gazetteer(catalogue);
        return switch (format) {
            case ICEWS -> new IcewsRows(cameo, new Actors(gazetteer));
            case GDELT -> new GdeltRows(cameo, new Actors(gazetteer), records);
            default -> {
                if (published == null) {
                    throw new IOException("it does not say of which day it is; name the day (--published)");
                }
                yield new OfacRows(gazetteer, file, published);
            }
        };
    }

    private Progress rows(RowFormat rows, Path file, Imports.Standing standing, ImportListener listener)
            throws IOException, InterruptedException {
        return new FileImport(new BulkFile(file), rows, records, entities, imports, submissions, standing, listener)
                .run();
    }

    private Progress articles(ArticleSource source, Path file, Imports.Standing standing, ImportListener listener)
            throws IOException {
        return new ArchiveImport(new BulkFile(file), queue, submissions, imports, standing, listener).run(source);
    }

    /** A file is the same when name, size and beginning are. */
    private static String identity(Format format, Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no such file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            String head = HexFormat.of().formatHex(in.readNBytes(HEAD));
            return Ids.submission(format + " " + file.getFileName() + " " + Files.size(file) + " " + head)
                    .replace("submission:", "import:");
        }
    }
}
