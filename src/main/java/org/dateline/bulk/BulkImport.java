package org.dateline.bulk;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;
import org.dateline.graph.Entities;
import org.dateline.graph.ImportNotAwaited;
import org.dateline.graph.Imports;
import org.dateline.graph.Records;
import org.dateline.graph.StandingRows;
import org.dateline.graph.Submissions;
import org.dateline.ingest.IngestQueue;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.stereotype.Component;

/**
 * Imports coded data sets of any size. Each row is imported once, and an interrupted import resumes at its last
 * position.
 */
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

    /** The formats of data sets. */
    public enum Format {
        /** ICEWS: the columns of its dataverse, or subject, relation, object and date. */
        ICEWS,
        /** GDELT 2.0 events and mentions. */
        GDELT,
        /** POLECAT as published in its dataverse. */
        POLECAT,
        /** Notices of the US Federal Register as JSON lines. */
        FEDERAL_REGISTER,
        /** Articles as JSON lines. */
        JSONL,
        /** An RSS or Atom feed. */
        RSS,
        /** A web archive, such as CC-NEWS. */
        WARC,
        /** FollowTheMoney entities as JSON lines. */
        FOLLOWTHEMONEY,
        /** CSV of any layout, with a mapping of its columns. */
        CSV,
        /** The US Treasury's sdn.csv, which does not contain its date. */
        OFAC_SDN;

        /** Returns the name on the command line, such as "federal-register". */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Imports a file. The catalogue must be stored before.
     *
     * @return the result of the import
     * @throws ImportFailed if the file cannot be read, the database does not answer, or streams went on without the import
     */
    public ImportProgress run(Format format, Path file, ImportListener listener) {
        return run(format, file, ImportOptions.NONE, listener);
    }

    /**
     * Imports a file with additional information.
     *
     * @param options facts that the file does not contain
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
        } catch (ImportNotAwaited e) {
            throw ImportFailed.notAwaited(file, e);
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
            // Forget the import's position. A file that can be opened later may have other content, so it starts from
            // the first row.
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
