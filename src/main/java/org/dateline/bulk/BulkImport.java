package org.dateline.bulk;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;
import org.dateline.graph.Entities;
import org.dateline.graph.Imports;
import org.dateline.graph.Records;
import org.dateline.graph.StandingRows;
import org.dateline.graph.Submissions;
import org.dateline.ingest.IngestQueue;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.stereotype.Component;

/** Imports coded data sets: any size, each row once, and a killed import goes on from where it stood. */
@Component
public class BulkImport {

    private final Records records;
    private final StandingRows known;
    private final Entities entities;
    private final Imports imports;
    private final Submissions submissions;
    private final RowFormats formats;
    private final IngestQueue queue;

    BulkImport(
            Records records,
            StandingRows known,
            Entities entities,
            Imports imports,
            Submissions submissions,
            RowFormats formats,
            IngestQueue queue) {
        this.queue = queue;
        this.records = records;
        this.known = known;
        this.entities = entities;
        this.imports = imports;
        this.submissions = submissions;
        this.formats = formats;
    }

    /** A coded data set that can be imported. */
    public enum Format {
        /** ICEWS, as its dataverse has it or as subject, relation, object, date. */
        ICEWS,
        /** GDELT 2.0 events and mentions. */
        GDELT,
        /** POLECAT, as its dataverse has it. */
        POLECAT,
        /** Notices of the Federal Register of the United States, as JSON lines. */
        FEDERAL_REGISTER,
        /** Articles as JSON lines. */
        JSONL,
        /** An RSS or Atom feed. */
        RSS,
        /** A web archive, such as CC-NEWS. */
        WARC,
        /** FollowTheMoney entities as JSON lines. */
        FOLLOWTHEMONEY,
        /** CSV of other people, by a mapping. */
        CSV,
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
    public ImportProgress run(Format format, Path file, ImportListener listener) {
        return run(format, file, ImportOptions.NONE, listener);
    }

    /**
     * Imports a file that does not say all of itself.
     *
     * @param options what it does not say
     */
    public ImportProgress run(Format format, Path file, ImportOptions options, ImportListener listener) {
        try {
            BulkFile source = new BulkFile(file);
            boolean fromStart = source.isStream() || format == Format.FOLLOWTHEMONEY;
            Imports.Standing standing = begin(format, source);
            try {
                return run(format, source, options, fromStart ? standing.fromStart() : standing, listener);
            } finally {
                imports.leave(standing.id());
            }
        } catch (IOException e) {
            throw new ImportFailed(file.toString(), "cannot be read: " + reason(e), e);
        } catch (Neo4jException e) {
            throw new ImportFailed(file.toString(), "the database does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ImportFailed(file.toString(), "interrupted", e);
        }
    }

    private Imports.Standing begin(Format format, BulkFile file) throws IOException {
        String id = ImportIdentity.of(format, file);
        return switch (format) {
            case FEDERAL_REGISTER, JSONL, RSS, WARC ->
                imports.beginArticles(id, format.toString(), file.path().toString());
            default -> imports.begin(id, format.toString(), file.path().toString());
        };
    }

    private ImportProgress run(
            Format format, BulkFile file, ImportOptions options, Imports.Standing standing, ImportListener listener)
            throws IOException, InterruptedException {
        try {
            return switch (format) {
                case FEDERAL_REGISTER -> articles(JsonArticles.federalRegister(), file, standing, listener);
                case JSONL -> articles(JsonArticles.lines(), file, standing, listener);
                case RSS -> articles(new FeedArticles(), file, standing, listener);
                case WARC -> articles(new WarcArticles(), file, standing, listener);
                default -> rows(formats.of(format, file, options), file, standing, listener);
            };
        } catch (IOException e) {
            // What cannot be opened now may be another file when it can: nothing of this one is to be gone on with.
            imports.finish(standing.id(), standing.setAside());
            throw e;
        }
    }

    private static String reason(IOException e) {
        return e instanceof FileSystemException f && f.getReason() != null
                ? f.getReason()
                : String.valueOf(e.getMessage());
    }

    private ImportProgress rows(RowFormat rows, BulkFile file, Imports.Standing standing, ImportListener listener)
            throws IOException, InterruptedException {
        SetAside setAside = new SetAside(file, submissions, listener);
        return new FileImport(file, rows, records, known, entities, imports, setAside, standing, listener).run();
    }

    private ImportProgress articles(
            ArticleSource source, BulkFile file, Imports.Standing standing, ImportListener listener)
            throws IOException {
        return new ArchiveImport(file, queue, submissions, imports, standing, listener).run(source);
    }
}
