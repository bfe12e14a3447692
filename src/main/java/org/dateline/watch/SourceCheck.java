package org.dateline.watch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.fetch.FetchFailed;
import org.dateline.fetch.Fetched;
import org.dateline.fetch.Fetcher;
import org.dateline.fetch.Iri;
import org.dateline.fetch.LoggedAddress;
import org.dateline.fetch.Validators;
import org.dateline.graph.Database;
import org.dateline.graph.StoreReadOnly;
import org.dateline.graph.Submissions;
import org.dateline.ingest.IngestQueue;
import org.dateline.ingest.Intake;
import org.dateline.ingest.Outcome;
import org.dateline.ingest.QueueFull;
import org.dateline.model.Submission;
import org.dateline.source.Deliveries;
import org.dateline.source.Delivery;
import org.dateline.source.UnreadableArticle;
import org.dateline.source.WebPage;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One check of a source. Compares its entries with the known ones, and submits those that are new or changed. */
final class SourceCheck {

    private static final Logger LOG = LoggerFactory.getLogger(SourceCheck.class);

    /**
     * Number of checks in which the page of an entry may fail before the entry is set aside. After as many checks, a
     * failing sitemap of an index or an earlier day's document no longer keeps the others from being read.
     */
    private static final int TRIES = 5;

    /**
     * Time after which a check begins no page of an entry. A site that demands long pauses would occupy a place for
     * hours; the next check continues.
     */
    static final Duration LONGEST = Duration.ofMinutes(10);

    /** Days to catch up after the service was stopped. */
    private static final int DAYS = 31;

    /** The period requested from a new endpoint. */
    private static final Duration FIRST = Duration.ofDays(1);

    /**
     * Overlap of requested periods, because a site may list an article some time after its stated time. Known entries
     * are skipped.
     */
    private static final Duration LATE = Duration.ofHours(1);

    /** Sitemaps of an index that one check reads, latest first. The next check goes on behind them. */
    private static final int PARTS = 50;

    /** Pages of one list that a check reads: a site may link pages without an end. */
    private static final int LIST_PAGES = 100;

    private static final String NARROWER =
            ", and its further pages are not read; ask for less in the address, or for more entries on a page";

    /** Articles of a file between records of progress. So many may be submitted again if the process ends. */
    private static final int ARTICLES = 1_000;

    /** Minimum age of a file's last change. Younger files may still be written, and wait for the next check. */
    private static final Duration SETTLED = Duration.ofSeconds(2);

    /** Wait for an operator to free space. */
    private static final Duration A_WHILE = Duration.ofSeconds(30);

    /** Wait for room in the queue. Shorter waits of many sources would keep the database busy. */
    private static final Duration ROOM = Duration.ofSeconds(5);

    private final WatchedSource source;
    private final Bookmark bookmark;
    private final Fetcher fetcher;
    private final IngestQueue queue;
    private final Submissions submissions;
    private final SeenEntries seen;
    private final BooleanSupplier stopping;

    /** Whether a folder, whose path has no links, may be read. */
    private final Predicate<Path> permitted;

    private final Set<String> listed = new HashSet<>();
    private final Map<String, Validators> documents = new HashMap<>();
    private final FailingHosts failing = new FailingHosts();
    private final Duration longest;
    private final Instant end;

    /** The failed attempts of sitemaps and of days' documents since they were last read, by the key of their failures. */
    private final Map<String, Integer> tries = new HashMap<>();

    /** The bookmark to keep while the next check has to go on. */
    private Bookmark begun;

    private int pagesLeft;
    private boolean took;
    private boolean more;

    /** The address of the source's own document. If its host fails, the source has failed. */
    private @Nullable URI own;

    /** The keys of the sitemaps, and of their failures, that were set aside or failed in earlier checks. */
    private final Set<String> failed = new HashSet<>();

    /** Whether an entry waits for its page, so that its document must be read again. */
    private boolean incomplete;

    /** The start of the period in which an endpoint listed the earliest waiting entry; null for none. */
    private @Nullable Instant waitingSince;

    /** The description of a partial failure; null for none. */
    private @Nullable String problem;

    /** The start of the period requested from an endpoint. */
    private Instant since = Instant.EPOCH;

    SourceCheck(
            WatchedSource source,
            Bookmark bookmark,
            Fetcher fetcher,
            IngestQueue queue,
            Submissions submissions,
            SeenEntries seen,
            int pages,
            Duration longest,
            Predicate<Path> permitted,
            BooleanSupplier stopping) {
        this.source = source;
        this.bookmark = bookmark;
        this.begun = bookmark;
        this.fetcher = fetcher;
        this.queue = queue;
        this.submissions = submissions;
        this.seen = seen;
        this.pagesLeft = pages;
        this.longest = longest;
        this.permitted = permitted;
        this.end = Instant.now().plus(longest);
        this.stopping = stopping;
    }

    /** Tells whether entries were submitted or set aside. */
    boolean took() {
        return took;
    }

    /** The keys of all entries that were seen in the source. */
    Set<String> listed() {
        return listed;
    }

    /**
     * Runs the check.
     *
     * @throws InterruptedException if the service stops, which is not a failure of the source
     */
    CheckOutcome run() throws InterruptedException {
        CheckOutcome outcome = check();
        goOn();
        return outcome;
    }

    /**
     * Throws if the check was interrupted. HTTP clients and the database driver wrap interrupts in other exceptions and
     * may clear the interrupt flag.
     */
    private void goOn() throws InterruptedException {
        if (stopping.getAsBoolean() || Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    private CheckOutcome check() throws InterruptedException {
        Intake intake = queue.intake();
        if (intake.state() != Intake.State.OPEN) {
            return new CheckOutcome.Waiting(
                    "The intake takes no articles now: " + intake.reason() + ".",
                    Instant.now().plus(intake.state() == Intake.State.FULL ? ROOM : A_WHILE));
        }
        try {
            Bookmark read = switch (source.definition().kind()) {
                case FEED -> feed();
                case SITEMAP -> sitemap();
                case FOLDER -> folder();
                case ENDPOINT -> endpoint();
            };
            return new CheckOutcome.Read(more ? begun : read, more, problem);
        } catch (FetchFailed e) {
            return new CheckOutcome.Failed(e.reason(), e.notBefore());
        } catch (UnreadableDocument e) {
            return new CheckOutcome.Failed(String.valueOf(e.getMessage()), null);
        } catch (QueueFull e) {
            return new CheckOutcome.Waiting(
                    String.valueOf(e.getMessage()), Instant.now().plus(e.waitingTime()));
        } catch (StackOverflowError e) {
            return new CheckOutcome.Failed("The document is nested too deeply to be read.", null);
        } catch (StoreReadOnly e) {
            return new CheckOutcome.Waiting(
                    "Nothing is written now: " + e.getMessage() + ".",
                    Instant.now().plus(A_WHILE));
        } catch (RuntimeException e) {
            goOn();
            if (Database.isTransient(e)) {
                throw e;
            }
            // Report a failure, so that the source is not requested again at once.
            LOG.error("The check of \"{}\" failed", source.definition().name(), e);
            return new CheckOutcome.Failed("The document could not be read: " + e + ".", null);
        }
    }

    private String publisher() {
        return source.definition().name();
    }

    // Feeds

    private Bookmark feed() throws FetchFailed, UnreadableDocument, InterruptedException {
        URI address = source.definition().template().at(Instant.EPOCH);
        Fetched document = fetcher.get(address, bookmark.validators());
        byte[] body = document.body();
        if (body == null) {
            return bookmark;
        }
        own = document.address();
        take(FeedDocument.entries(text(document, body), document.address(), publisher()));
        return incomplete ? bookmark : Bookmark.at(document.validators());
    }

    private static String text(Fetched document, byte[] body) throws UnreadableDocument {
        try {
            return WebPage.of(body, document.contentType(), document.address().toString())
                    .text();
        } catch (UnreadableArticle e) {
            throw new UnreadableDocument(LoggedAddress.of(document.address()) + ": " + e.reason() + ".");
        }
    }

    // Sitemaps

    private Bookmark sitemap() throws FetchFailed, UnreadableDocument, InterruptedException {
        URI address = source.definition().template().at(Instant.EPOCH);
        Fetched document = fetcher.get(address, bookmark.validators());
        byte[] body = document.body();
        if (body == null) {
            return bookmark;
        }
        own = document.address();
        SitemapDocument map = SitemapDocument.of(body, document.address(), publisher());
        take(map.entries());
        List<SitemapDocument.Part> dated = map.dated();
        Instant beginning = beginning(dated);
        List<SitemapDocument.Part> wanted = wanted(dated, beginning);
        List<SitemapDocument.Part> fresh = fresh(wanted);
        begun = map.parts().isEmpty() ? bookmark : bookmark.since(beginning);
        List<SitemapDocument.Part> read = fresh.subList(0, Math.min(PARTS, fresh.size()));
        takeParts(
                Stream.concat(dated.stream().filter(Set.copyOf(read)::contains), map.undated(PARTS).stream())
                        .toList(),
                fresh.size() < wanted.size());
        if (read.size() < fresh.size()) {
            incomplete = true;
            // Those that have failed come last, and wait for the schedule.
            more |= !hasFailed(fresh.get(read.size()));
        }
        long unread = map.unread(PARTS);
        if (unread > 0) {
            setAsideOnce(
                    new ListedEntry(address + " unread", Fingerprint.of(unread), LoggedAddress.of(address), null, true),
                    unread
                            + " more sitemaps of this index are not read, since it does not say when they change. Watch those with new"
                            + " pages as sources of their own.");
        }
        // An index without dates does not change when its sitemaps do.
        Validators validators = map.undated().isEmpty() ? document.validators() : Validators.NONE;
        return incomplete ? begun : begun.with(validators);
    }

    /**
     * Returns the instant after which all changes of sitemaps count. At the first check it is the change of the
     * {@value #PARTS}th, so that the archive of a site is not read.
     */
    private Instant beginning(List<SitemapDocument.Part> dated) {
        if (bookmark.until() != null) {
            return bookmark.until();
        }
        Instant now = Instant.now();
        // A site may state any instant.
        return dated.stream()
                .skip(PARTS - 1L)
                .findFirst()
                .map(SitemapDocument.Part::changedAt)
                .filter(instant -> instant.isAfter(Instant.EPOCH))
                .map(instant -> instant.isAfter(now) ? now : instant)
                .orElse(Instant.EPOCH);
    }

    /** Returns the latest sitemaps of an index, and all others that changed after an instant. */
    private static List<SitemapDocument.Part> wanted(List<SitemapDocument.Part> dated, Instant beginning) {
        return IntStream.range(0, dated.size())
                .filter(i -> i < PARTS || dated.get(i).changedAt().isAfter(beginning))
                .mapToObj(dated::get)
                .toList();
    }

    /**
     * Returns the sitemaps that are new or changed, latest first, but those last that have failed before: they may fail
     * again, and must not keep the others from being read.
     */
    private List<SitemapDocument.Part> fresh(List<SitemapDocument.Part> wanted) {
        Map<String, SitemapDocument.Part> parts = new LinkedHashMap<>();
        wanted.forEach(part -> parts.put(part.entry().key(), part));
        // They are remembered as long as the index lists them, whether this check reads them or not.
        listed.addAll(parts.keySet());
        parts.keySet()
                .retainAll(seen
                        .fresh(
                                source.id(),
                                wanted.stream().map(SitemapDocument.Part::entry).toList())
                        .stream()
                        .map(ListedEntry::key)
                        .collect(Collectors.toSet()));
        failed.addAll(seen.failed(
                source.id(),
                parts.values().stream()
                        .flatMap(part -> Stream.of(part.entry(), failures(part.address())))
                        .toList()));
        listed.addAll(failed);
        return parts.values().stream()
                .sorted(Comparator.comparing(this::hasFailed))
                .toList();
    }

    private boolean hasFailed(SitemapDocument.Part part) {
        return failed.contains(part.entry().key())
                || failed.contains(failures(part.address()).key());
    }

    /**
     * Reads the sitemaps of an index. An unreadable one does not stop the others. Those that failed in {@value #TRIES}
     * checks come last, because their host may be left alone after them.
     *
     * @param known whether others of the index were read before
     */
    private void takeParts(List<SitemapDocument.Part> parts, boolean known)
            throws FetchFailed, UnreadableDocument, InterruptedException {
        Map<ListedEntry, String> unreadable = new LinkedHashMap<>();
        FetchFailed waiting = null;
        boolean any = parts.isEmpty() || known;
        for (SitemapDocument.Part part : givenUpLast(parts, SitemapDocument.Part::address)) {
            goOn();
            if (more) {
                // No page of it would be fetched; the next check goes on here.
                break;
            }
            FetchFailed left = failing.leftAlone(part.address());
            if (left != null) {
                leave(part, left);
                continue;
            }
            try {
                take(part);
                any = true;
                answered(part.address());
            } catch (FetchFailed e) {
                if (e.isPassing() && failedAgain(part.address(), e)) {
                    failing.add(e, part.address());
                    waiting = e;
                    unreadable.put(part.unreadable(e.reason()), e.reason());
                } else if (e.isPassing()) {
                    waitFor(e, part.address());
                    waiting = e;
                } else {
                    unreadable.put(part.unreadable(e.reason()), e.reason());
                }
            } catch (UnreadableDocument e) {
                String reason = String.valueOf(e.getMessage());
                unreadable.put(part.unreadable(reason), reason);
            }
        }
        if (!any && waiting != null) {
            throw waiting;
        }
        if (!any && !unreadable.isEmpty()) {
            throw new UnreadableDocument(unreadable.values().iterator().next());
        }
        unreadable.forEach(this::setAsideOnce);
    }

    /** Leaves a sitemap to the next check because its host is left alone, unless the sitemap is given up. */
    private void leave(SitemapDocument.Part part, FetchFailed left) {
        if (!isGivenUp(part.address())) {
            incomplete = true;
            tell(left.reason());
        }
    }

    private void take(SitemapDocument.Part part) throws FetchFailed, UnreadableDocument, InterruptedException {
        ListedEntry entry = part.entry();
        listed.add(entry.key());
        if (part.changed() != null && seen.fresh(source.id(), List.of(entry)).isEmpty()) {
            return;
        }
        Fetched document = fetcher.get(part.address(), Validators.NONE);
        byte[] body = document.body();
        if (body == null) {
            return;
        }
        SitemapDocument map = SitemapDocument.of(body, document.address(), publisher());
        if (!map.parts().isEmpty()) {
            throw new UnreadableDocument(LoggedAddress.of(part.address())
                    + " is an index within an index, which is not read. Watch it as a source of its own.");
        }
        List<ListedEntry> entries =
                map.entries().stream().map(page -> page.within(part.address())).toList();
        if (take(entries)) {
            seen.taken(source.id(), entry, List.of());
        }
    }

    /** Leaves a failed part for the next check, unless the source's own host fails. */
    private void waitFor(FetchFailed failure, URI asked) throws FetchFailed {
        failing.add(failure, asked);
        if (own != null && failing.leftAlone(own) != null) {
            throw failure;
        }
        incomplete = true;
        tell(failure.reason());
    }

    /** Returns sitemaps or days in their order, those behind the others that failed in {@value #TRIES} checks. */
    private <T> List<T> givenUpLast(List<T> all, Function<T, URI> address) {
        List<ListedEntry> failures =
                all.stream().map(address).map(SourceCheck::failures).toList();
        failures.forEach(entry -> listed.add(entry.key()));
        tries.putAll(seen.tries(source.id(), failures));
        return all.stream()
                .sorted(Comparator.comparing(one -> isGivenUp(address.apply(one))))
                .toList();
    }

    /** Returns the entry that counts the failures of a document. */
    private static ListedEntry failures(URI document) {
        return new ListedEntry(document + " failures", "", LoggedAddress.of(document), null, true);
    }

    private boolean isGivenUp(URI document) {
        return tries.getOrDefault(failures(document).key(), 0) >= TRIES;
    }

    /**
     * Counts a failure of a sitemap or of a day's document, unless it is that of another page of its host. Returns
     * whether it is given up.
     */
    private boolean failedAgain(URI document, FetchFailed failure) {
        if (failure.wasAsked() && !failing.counts(failure) && !isGivenUp(document)) {
            ListedEntry entry = failures(document);
            tries.put(
                    entry.key(),
                    seen.tried(source.id(), entry, true, Instant.EPOCH).count());
        }
        return isGivenUp(document);
    }

    /** Forgets the failures of a document that was read. */
    private void answered(URI document) {
        ListedEntry entry = failures(document);
        if (tries.remove(entry.key()) != null) {
            seen.taken(source.id(), entry, List.of());
        }
    }

    private void tell(String failed) {
        problem = problem == null ? failed : problem;
    }

    // Endpoints

    private Bookmark endpoint() throws FetchFailed, UnreadableDocument, InterruptedException {
        return source.definition().template().isDaily() ? days() : since();
    }

    /**
     * Reads the documents since the last check. Yesterday's document is read again, because it may have been completed
     * after midnight.
     */
    private Bookmark days() throws FetchFailed, UnreadableDocument, InterruptedException {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        LocalDate last = bookmark.day() == null ? today : bookmark.day();
        LocalDate first = last.minusDays(1);
        if (first.isBefore(today.minusDays(DAYS))) {
            first = today.minusDays(DAYS);
        }
        // The wall clock may have been set back behind the bookmark.
        first = first.isAfter(today) ? today : first;
        Map<ListedEntry, String> unreadable = new LinkedHashMap<>();
        LocalDate waiting = today;
        for (LocalDate day : givenUpLast(first.datesUntil(today.plusDays(1)).toList(), this::day)) {
            if (day.equals(today)) {
                // A failure of the latest document is a failure of the source.
                takeDay(today);
                continue;
            }
            try {
                takeDay(day);
                answered(day(day));
            } catch (FetchFailed e) {
                if (e.isPassing() && failedAgain(day(day), e)) {
                    failing.add(e, day(day));
                    unreadable.put(dayEntry(day), e.reason());
                } else if (e.isPassing()) {
                    failing.add(e, day(day));
                    tell(e.reason());
                    // The next check starts one day before the bookmark.
                    waiting = waiting.isAfter(day) ? day.plusDays(1) : waiting;
                } else {
                    unreadable.put(dayEntry(day), e.reason());
                }
            } catch (UnreadableDocument e) {
                unreadable.put(dayEntry(day), String.valueOf(e.getMessage()));
            }
        }
        unreadable.forEach(this::setAsideOnce);
        documents
                .keySet()
                .retainAll(Set.of(day(today.minusDays(1)).toString(), day(today).toString()));
        return incomplete ? bookmark : new Bookmark(Validators.NONE, documents, waiting, null);
    }

    private void takeDay(LocalDate day) throws FetchFailed, UnreadableDocument, InterruptedException {
        goOn();
        URI document = day(day);
        FetchFailed left = failing.leftAlone(document);
        if (left != null) {
            throw left;
        }
        try {
            take(document, "of " + day);
        } catch (FetchFailed e) {
            // The day has no issue, or it is not published yet.
            if (!e.isMissing()) {
                throw e;
            }
        }
    }

    private ListedEntry dayEntry(LocalDate day) {
        String address = LoggedAddress.of(day(day)) + " of " + day;
        return new ListedEntry(address + " unread", "", address, null, true);
    }

    private URI day(LocalDate day) {
        return source.definition()
                .template()
                .at(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** Reads the entries since the last complete check. */
    private Bookmark since() throws FetchFailed, UnreadableDocument, InterruptedException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Instant last =
                bookmark.until() == null ? now.minus(FIRST) : bookmark.until().minus(LATE);
        Instant earliest = now.minus(Duration.ofDays(DAYS));
        since = last.isBefore(earliest) ? earliest : last;
        take(source.definition().template().between(since, now), "since " + since);
        return waitingSince == null
                ? new Bookmark(Validators.NONE, documents, null, now)
                : new Bookmark(Validators.NONE, bookmark.documents(), null, waitingSince.plus(LATE));
    }

    /**
     * Takes a list with its further pages. Those that are not read are set aside, unless the next check reads them.
     *
     * @param period the day or the time of the list, which identifies the pages that were not read
     */
    private void take(URI endpoint, String period) throws FetchFailed, UnreadableDocument, InterruptedException {
        String address = endpoint.toString();
        // The rest of the time is for the pages of entries. Otherwise each check could end before it comes to them.
        Duration forPages = longest.dividedBy(2);
        long begun = System.nanoTime();
        Fetched document = fetcher.get(endpoint, bookmark.documents().getOrDefault(address, Validators.NONE));
        long spent = System.nanoTime() - begun;
        own = document.address();
        Map<URI, String> unread = new LinkedHashMap<>();
        Set<URI> asked = new HashSet<>(List.of(endpoint, document.address()));
        URI next = takePage(document, unread);
        int pages = 1;
        // Each page is asked for once, however a site links them.
        while (next != null && !more && pages < LIST_PAGES && spent <= forPages.toNanos() && asked.add(next)) {
            goOn();
            pages++;
            begun = System.nanoTime();
            Fetched page = further(next, unread);
            spent += System.nanoTime() - begun;
            next = page == null ? null : takePage(page, unread);
        }
        boolean left = next != null && !more && !asked.contains(next);
        if (left && pages < LIST_PAGES) {
            unread.put(endpoint, "the list took more than " + forPages.toMinutes() + " minutes" + NARROWER);
        }
        // The site may mend a page and leave the first one as it is.
        if (unread.isEmpty() && !document.validators().equals(Validators.NONE)) {
            documents.put(address, document.validators());
        }
        if (left && pages == LIST_PAGES) {
            unread.put(endpoint, "the list has more than " + LIST_PAGES + " pages" + NARROWER);
        }
        unread.forEach((page, reason) -> setAsideOnce(
                new ListedEntry(
                        LoggedAddress.of(endpoint) + " " + period + " unread pages",
                        Fingerprint.of(reason),
                        LoggedAddress.of(page) + " " + period,
                        null,
                        true),
                reason));
    }

    /** Fetches a further page of a list; null if the site refuses it or does not have it. */
    private @Nullable Fetched further(URI page, Map<URI, String> unread) throws FetchFailed, InterruptedException {
        try {
            return fetcher.get(page, Validators.NONE);
        } catch (FetchFailed e) {
            if (e.isPassing()) {
                throw e;
            }
            unread.put(page, e.reason());
            return null;
        }
    }

    /**
     * Takes the entries of a page of a list, unless the page is unchanged. Returns the address of the next page; null
     * for none.
     */
    private @Nullable URI takePage(Fetched document, Map<URI, String> unread)
            throws FetchFailed, UnreadableDocument, InterruptedException {
        byte[] body = document.body();
        if (body == null) {
            return null;
        }
        String text = text(document, body);
        if (JsonDocument.is(text)) {
            JsonDocument list = JsonDocument.of(text, document.address(), publisher());
            take(list.entries());
            if (list.broken()) {
                unread.put(document.address(), "the list names a next page that is no address");
            }
            return list.next();
        }
        take(articles(document, body, text));
        return null;
    }

    private List<ListedEntry> articles(Fetched document, byte[] body, String text) throws UnreadableDocument {
        URI address = document.address();
        if (FeedDocument.is(text)) {
            return FeedDocument.entries(text, address, publisher());
        }
        if (!source.definition().template().isDaily()) {
            throw new UnreadableDocument(LoggedAddress.of(address) + " is neither JSON nor a feed. "
                    + Beginning.of(Jsoup.parse(text).text()));
        }
        WebPage page = WebPage.of(body, document.contentType(), address.toString());
        Submission article =
                new Submission(page.text(), page.format(), null, address.toString(), publisher(), null, null);
        return List.of(
                new ListedEntry(address.toString(), Fingerprint.of(page.text()), address.toString(), article, true));
    }

    // Folders

    private Bookmark folder() throws UnreadableDocument, InterruptedException {
        Path folder = Path.of(source.definition().address());
        if (!Files.isDirectory(folder)) {
            throw new UnreadableDocument(folder + " is no folder, or may not be looked into.");
        }
        try {
            Path real = folder.toRealPath();
            Deliveries all = new Deliveries(null, publisher()).inside(real);
            if (!permitted.test(real)) {
                throw new UnreadableDocument(folder + " leads to " + real + ", which may not be watched.");
            }
            for (Path file : Deliveries.files(folder)) {
                goOn();
                take(file, real, all);
            }
        } catch (IOException e) {
            throw new UnreadableDocument(folder + " cannot be looked into: " + e.getMessage() + ".");
        }
        return Bookmark.START;
    }

    private void take(Path file, Path folder, Deliveries all) throws InterruptedException {
        ListedEntry entry;
        try {
            Path real = file.toRealPath();
            BasicFileAttributes now = Files.readAttributes(real, BasicFileAttributes.class);
            if (now.lastModifiedTime().toInstant().isAfter(Instant.now().minus(SETTLED))) {
                return;
            }
            if (!real.startsWith(folder)) {
                // A link could expose files that the owner of the folder may not read.
                setAsideOnce(
                        new ListedEntry(file.toString(), Fingerprint.of(real), null, null, true),
                        "the link leads out of the watched folder; put the file itself there");
                return;
            }
            String state = Fingerprint.of(now.size(), now.lastModifiedTime().toMillis());
            entry = new ListedEntry(file.toString(), state, null, null, true);
        } catch (IOException e) {
            // The file was moved away meanwhile.
            return;
        }
        listed.add(entry.key());
        if (!seen.fresh(source.id(), List.of(entry)).isEmpty()) {
            take(file, all, entry);
        }
    }

    /**
     * Submits the articles of a file. The queue may lack room for all of them; a later check continues after the last
     * one submitted, also if the file has grown meanwhile.
     */
    private void take(Path file, Deliveries all, ListedEntry entry) throws InterruptedException {
        List<String> ids = new ArrayList<>();
        List<Delivery> unreadable = new ArrayList<>();
        boolean noted = false;
        SeenEntries.Progress kept = begun(file, all, entry);
        SeenEntries.Progress taken = kept;
        try (var articles = all.of(file.toString()).skip(kept.articles())) {
            for (Iterator<Delivery> rest = articles.iterator(); rest.hasNext(); ) {
                goOn();
                if (taken.articles() - kept.articles() >= ARTICLES) {
                    advance(entry, taken, ids, unreadable);
                    kept = taken;
                }
                Delivery article = rest.next();
                if (article.submission() != null) {
                    submit(article.submission(), article.origin()).ifPresent(ids::add);
                    if (article.note() != null && !noted) {
                        // The lines of an archive are alike, so that one of them tells of all.
                        LOG.warn("{}: {}", article.origin(), article.note());
                        noted = true;
                    }
                } else {
                    unreadable.add(article);
                }
                taken = taken.with(article);
            }
        } catch (QueueFull e) {
            if (taken.articles() > kept.articles()) {
                advance(entry, taken, ids, unreadable);
            }
            throw e;
        }
        seen.taken(source.id(), entry, taken, ids);
        setAside(entry, unreadable);
        took = true;
    }

    /**
     * Returns the progress of reading a file. If the file has changed since, the progress counts only if the file still
     * begins with the same articles, as a growing file does.
     */
    private SeenEntries.Progress begun(Path file, Deliveries all, ListedEntry entry) throws InterruptedException {
        SeenEntries.Progress begun = seen.progress(source.id(), entry);
        if (begun.isOfThisVersion()) {
            return begun;
        }
        SeenEntries.Progress read = SeenEntries.Progress.NONE;
        try (var articles = all.of(file.toString()).limit(begun.articles())) {
            for (Iterator<Delivery> first = articles.iterator(); first.hasNext(); ) {
                goOn();
                read = read.with(first.next());
            }
        }
        return read.hash().equals(begun.hash()) ? read : SeenEntries.Progress.NONE;
    }

    private void advance(ListedEntry file, SeenEntries.Progress taken, List<String> ids, List<Delivery> unreadable) {
        seen.advance(source.id(), file, taken, ids);
        setAside(file, unreadable);
        ids.clear();
        unreadable.clear();
        took = true;
    }

    private void setAside(ListedEntry file, List<Delivery> unreadable) {
        for (Delivery article : unreadable) {
            if (article.failure() != null && !article.skipped()) {
                ListedEntry part = new ListedEntry(article.origin(), file.fingerprint(), null, null, true);
                setAside(part, article.failure().reason());
            }
        }
    }

    // Entries

    /** Submits new and changed entries. Returns whether all of them are done. */
    private boolean take(List<ListedEntry> entries) throws FetchFailed, InterruptedException {
        // The documents of two days may list an article with different fields. The first one counts.
        List<ListedEntry> first =
                entries.stream().filter(entry -> listed.add(entry.key())).toList();
        boolean all = true;
        for (ListedEntry entry : seen.fresh(source.id(), first)) {
            all &= take(entry);
        }
        return all;
    }

    private boolean take(ListedEntry entry) throws FetchFailed, InterruptedException {
        goOn();
        if (!entry.needsPage()) {
            hand(entry, entry.article(), "the entry has neither text nor address");
            return true;
        }
        if (pagesLeft == 0 || Instant.now().isAfter(end)) {
            more = true;
            return false;
        }
        try {
            URI address = address(entry);
            FetchFailed left = failing.leftAlone(address);
            if (left != null) {
                return later(entry, left, false);
            }
            pagesLeft--;
            Submission page = page(entry, address);
            boolean empty = page.text().isBlank();
            hand(entry, empty ? entry.article() : page, "its page is empty");
            return true;
        } catch (FetchFailed e) {
            return withoutPage(entry, e);
        } catch (UnreadableArticle e) {
            hand(entry, entry.article(), e.reason());
            return true;
        }
    }

    private Submission page(ListedEntry entry, URI address) throws FetchFailed, InterruptedException {
        Fetched fetched = fetcher.get(address, Validators.NONE);
        WebPage page = FetchedPages.read(fetched);
        Submission known = entry.article();
        return new Submission(
                page.text(),
                page.format(),
                known == null ? null : known.title(),
                fetched.address().toString(),
                known == null ? publisher() : known.source(),
                known == null ? null : known.publishedAt(),
                known == null ? null : known.document());
    }

    private static URI address(ListedEntry entry) {
        try {
            return Iri.of(String.valueOf(entry.address()));
        } catch (IllegalArgumentException e) {
            throw new UnreadableArticle(entry.key(), "\"" + entry.address() + "\" is no address");
        }
    }

    /**
     * Handles an entry whose page cannot be fetched. Waits after a temporary failure; otherwise submits the teaser, if
     * there is one.
     */
    private boolean withoutPage(ListedEntry entry, FetchFailed failure) throws FetchFailed, InterruptedException {
        goOn();
        if (!failure.isPassing()) {
            hand(entry, entry.article(), failure.reason());
            return true;
        }
        boolean done = later(entry, failure, failure.wasAsked());
        failing.add(failure, address(entry));
        if (own != null && failing.leftAlone(own) != null) {
            throw failure;
        }
        return done;
    }

    /**
     * Leaves an entry for the next check, or gives up after {@value #TRIES} attempts. Returns whether the entry is
     * done.
     *
     * @param asked whether its page was requested
     */
    private boolean later(ListedEntry entry, FetchFailed failure, boolean asked) {
        // An endpoint by period stops listing the entry at some time, so every failure counts.
        boolean counted = asked || since.isAfter(Instant.EPOCH);
        if (!counted) {
            incomplete = true;
            tell(failure.reason());
            return false;
        }
        SeenEntries.Tries tries = seen.tried(source.id(), entry, true, since);
        if (tries.count() >= TRIES) {
            hand(entry, entry.article(), failure.reason());
            return true;
        }
        incomplete = true;
        waitingSince = waitingSince == null || tries.since().isBefore(waitingSince) ? tries.since() : waitingSince;
        tell(failure.reason());
        return false;
    }

    private void hand(ListedEntry entry, @Nullable Submission article, String otherwise) {
        if (article == null || article.text().isBlank()) {
            setAside(entry, otherwise);
        } else {
            String origin = entry.address() == null ? source.definition().address() : entry.address();
            seen.taken(source.id(), entry, submit(article, origin).map(List::of).orElse(List.of()));
        }
        took = true;
    }

    /**
     * Submits an article. After this returns, the article is in the database. If the process ends before the entry is
     * recorded, the article is submitted again with the same id.
     *
     * @return the id of its submission; empty if its source is left out
     */
    private Optional<String> submit(Submission article, String origin) {
        Outcome now = queue.submit(article, origin).getNow(Outcome.queued());
        return now.status() == Outcome.Status.LEFT_OUT
                ? Optional.empty()
                : Optional.of(Submissions.idOf(article, origin));
    }

    /** Sets aside an entry that is not submitted. Later checks that find the same entry do not report it again. */
    private void setAsideOnce(ListedEntry entry, String reason) {
        listed.add(entry.key());
        if (!seen.fresh(source.id(), List.of(entry)).isEmpty()) {
            setAside(entry, reason);
            took = true;
        }
    }

    private void setAside(ListedEntry entry, String reason) {
        submissions.report(entry.address() == null ? entry.key() : entry.address(), reason);
        seen.setAside(source.id(), entry, reason);
    }
}
