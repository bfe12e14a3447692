package org.dateline.resolution;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.extraction.CodedAct;
import org.dateline.extraction.Slot;
import org.dateline.goods.HarmonizedSystem;
import org.dateline.model.ActionType;
import org.dateline.model.Article;
import org.dateline.model.Assertion;
import org.dateline.model.Claim;
import org.dateline.model.Coding;
import org.dateline.model.Evidence;
import org.dateline.model.Parse;
import org.dateline.model.Party;
import org.dateline.model.Quote;
import org.dateline.model.QuoteSpan;
import org.dateline.model.Role;
import org.dateline.model.Span;
import org.dateline.model.WordClasses;
import org.dateline.quantities.QuantityReader;
import org.dateline.summaries.Story;
import org.dateline.summaries.SummaryWriter;
import org.dateline.summaries.ToldAct;
import org.jspecify.annotations.Nullable;

/**
 * Turns an act and its parties into a claim: the coding, its place in the text, and the source that it is attributed
 * to.
 *
 * @param article the article
 * @param parses its sentences
 * @param extractor the name and version of the reader
 * @param catalogue the names to show
 * @param linker resolves slots to parties
 * @param summaries writes an act as a sentence
 * @param story the sentences as summaries tell them; null for claims without summaries, which are written when all parties are known
 */
record Statements(
        Article article,
        List<Parse> parses,
        String extractor,
        Catalogue catalogue,
        PartyLinker linker,
        SummaryWriter summaries,
        @Nullable Story story) {

    private static final Set<String> SPEAKER = WordClasses.of("resolution", "pronoun of the speaker");

    /** The greatest number of words in a country's name, as news writes it. */
    private static final int LONGEST_COUNTRY = 4;

    /** Returns findings with their summaries. */
    List<Resolver.Finding> told(List<Resolver.Finding> findings, Story by) {
        Statements telling = new Statements(article, parses, extractor, catalogue, linker, summaries, by);
        return findings.stream()
                .map(f -> telling.of(
                        f.act(),
                        f.claim().coding().parties().stream()
                                .filter(p -> !isUnknownSpeaker(p))
                                .toList()))
                .toList();
    }

    /** Whether a party is only "we" or "I", whom the text does not name. */
    private static boolean isUnknownSpeaker(Party party) {
        return party.entity() == null
                && party.principal() == null
                && SPEAKER.contains(party.text().toLowerCase(Locale.ROOT));
    }

    /** Returns an act with its claim. */
    Resolver.Finding of(CodedAct act, List<Party> parties) {
        Parse parse = parses.get(act.sentence());
        Quote quote = new Quote(
                parse.sentence().text(),
                parse.sentence().span(),
                parse.segment(),
                parts(act, parse.sentence().span()));
        Coding coding = coding(act, parties, new GoodsText(catalogue, linker, act, parties).text());
        return new Resolver.Finding(act, Claim.of(article.id(), Evidence.TEXT, quote, coding, assertion(act)));
    }

    /** Returns the marked words in the sentence itself. Words of other sentences are not part of the quote. */
    private static List<QuoteSpan> parts(CodedAct act, Span sentence) {
        Stream<QuoteSpan> trigger = Stream.of(new QuoteSpan(
                QuoteSpan.Kind.TRIGGER,
                null,
                act.trigger().start(),
                act.trigger().end()));
        Stream<QuoteSpan> parties = act.slots().stream()
                .map(s -> new QuoteSpan(
                        QuoteSpan.Kind.PARTY,
                        s.role(),
                        s.span().start(),
                        s.span().end()));
        return Stream.of(trigger, parties, act.marks().stream())
                .flatMap(s -> s)
                .filter(s -> sentence.contains(new Span(s.start(), s.end())))
                .map(s -> s.from(sentence.start()))
                .sorted(Comparator.comparingInt(QuoteSpan::start).thenComparingInt(QuoteSpan::end))
                .distinct()
                .toList();
    }

    private Coding coding(CodedAct act, List<Party> parties, @Nullable String goods) {
        List<String> each = each(act, goods);
        ToldAct told = told(act, goods, parties);
        Story by = story;
        return new Coding(
                        act.type(),
                        null,
                        act.instrument(),
                        act.direction(),
                        act.stage(),
                        act.times().date(),
                        act.times().due(),
                        act.times().expires(),
                        goods,
                        act.terms().magnitude(),
                        act.designator(),
                        parties,
                        by == null ? "" : summaries.of(told, by, act.sentence()))
                .with(QuantityReader.read(act.terms().magnitude()), each, HarmonizedSystem.chapters(each))
                .titled(
                        by == null
                                ? null
                                : summaries.title(told, by, act.sentence()).orElse(null));
    }

    /** Returns the goods as the sentence lists them; goods from another sentence as they stand there. */
    private List<String> each(CodedAct act, @Nullable String goods) {
        if (goods == null) {
            return List.of();
        }
        List<String> listed = act.marks().stream()
                .filter(mark -> mark.kind() == QuoteSpan.Kind.GOODS)
                .map(mark -> new Span(mark.start(), mark.end()).of(article.rawText()))
                .distinct()
                .toList();
        return listed.isEmpty() ? List.of(goods) : listed;
    }

    private ToldAct told(CodedAct act, @Nullable String goods, List<Party> parties) {
        return new ToldAct(
                act.type(),
                act.instrument(),
                act.direction(),
                act.stage(),
                act.stance().denied(),
                act.stance().hedged(),
                otherSource(act, parties),
                goods,
                parties.stream().map(p -> named(p, act)).toList(),
                parses.get(act.sentence()),
                act.trigger(),
                act.shortened());
    }

    /** Returns the known source of a statement, unless it speaks of itself or of those it acts for. */
    private ToldAct.@Nullable Named otherSource(CodedAct act, List<Party> parties) {
        Slot source = act.stance().source();
        if (source == null) {
            return null;
        }
        String entity = linker.entity(source).orElse(null);
        if (entity == null) {
            boolean self = act.slots().stream()
                    .anyMatch(s -> s.role() == Role.ACTOR && s.span().overlaps(source.span()));
            boolean blames = act.type() == ActionType.ASSAULT || act.stance().hedged();
            return self || !blames ? null : new ToldAct.Named(Role.ACTOR, null, source.text(), source.span(), false);
        }
        Catalogue.Entry entry = catalogue.byId(entity).orElseThrow();
        Set<String> speaksFor = Stream.concat(
                        Stream.of(entity),
                        Stream.concat(
                                Stream.ofNullable(entry.principal()),
                                linker.link(source).stream().flatMap(p -> Stream.ofNullable(p.principal()))))
                .collect(Collectors.toSet());
        boolean own = parties.stream()
                .filter(p -> p.role() == Role.ACTOR)
                .flatMap(p -> Stream.concat(Stream.ofNullable(p.entity()), Stream.ofNullable(p.principal())))
                .anyMatch(speaksFor::contains);
        return own ? null : new ToldAct.Named(Role.ACTOR, entry.name(), source.text(), source.span(), false);
    }

    private ToldAct.Named named(Party party, CodedAct act) {
        Span span = act.slots().stream()
                .filter(s -> s.role() == party.role() && s.text().equals(party.text()))
                .map(Slot::span)
                .findFirst()
                .orElse(null);
        String name = party.entity() == null
                ? null
                : catalogue.byId(party.entity()).map(Catalogue.Entry::name).orElse(null);
        return new ToldAct.Named(party.role(), name, party.text(), span, party.inferred(), nation(party, act));
    }

    /** Returns the adjective of the country that an organ acts for; null if the sentence names the country. */
    private @Nullable String nation(Party party, CodedAct act) {
        if (!catalogue.isStateOrgan(party.text().substring(party.text().lastIndexOf(' ') + 1))) {
            return null;
        }
        String principal = party.principal() == null ? party.entity() : party.principal();
        String adjective = principal == null ? null : catalogue.adjective(principal);
        return adjective == null || isNamed(principal, parses.get(act.sentence())) ? null : adjective;
    }

    private boolean isNamed(@Nullable String country, Parse parse) {
        int words = parse.tokens().size();
        for (int from = 0; from < words; from++) {
            for (int to = from; to < Math.min(from + LONGEST_COUNTRY, words); to++) {
                if (catalogue.lookup(Spelling.of(parse, from, to).text()).stream()
                        .anyMatch(c -> c.entity().equals(country))) {
                    return true;
                }
            }
        }
        return false;
    }

    private Assertion assertion(CodedAct act) {
        Slot source = act.stance().source();
        return new Assertion(
                act.stance().denied(),
                act.stance().hedged(),
                act.stance().conditional(),
                source == null ? null : source.text(),
                source == null ? null : linker.entity(source).orElse(null),
                Math.round(100 * act.provenance().confidence()) / 100.0,
                extractor,
                act.provenance().rule());
    }
}
