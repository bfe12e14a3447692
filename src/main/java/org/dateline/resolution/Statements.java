package org.dateline.resolution;

import java.util.List;
import org.dateline.extraction.CodedAct;
import org.dateline.extraction.Slot;
import org.dateline.model.Article;
import org.dateline.model.Assertion;
import org.dateline.model.Claim;
import org.dateline.model.Coding;
import org.dateline.model.Evidence;
import org.dateline.model.Parse;
import org.dateline.model.Party;
import org.dateline.model.Quote;
import org.jspecify.annotations.Nullable;

/**
 * Says what an article claims by an act and those who take part in it: the coding, where it stands, and by whose word.
 *
 * @param article the article
 * @param parses its sentences
 * @param extractor what read the acts
 * @param catalogue knows the names to show
 * @param linker tells who is meant
 */
record Statements(Article article, List<Parse> parses, String extractor, Catalogue catalogue, PartyLinker linker) {

    /** An act with what it claims. */
    Resolver.Finding of(CodedAct act, List<Party> parties) {
        Parse parse = parses.get(act.sentence());
        Quote quote = new Quote(parse.sentence().text(), parse.sentence().span(), parse.segment());
        Coding coding = coding(act, parties, new GoodsText(catalogue, linker, act, parties).text());
        return new Resolver.Finding(act, Claim.of(article.id(), Evidence.TEXT, quote, coding, assertion(act)));
    }

    private Coding coding(CodedAct act, List<Party> parties, @Nullable String goods) {
        return new Coding(
                act.type(),
                act.cameo(),
                act.instrument(),
                act.direction(),
                act.stage(),
                act.times().date(),
                act.times().due(),
                act.times().expires(),
                goods,
                act.magnitude(),
                act.designator(),
                parties,
                Summary.of(act, goods, parties, this::name));
    }

    private String name(Party party) {
        return party.entity() == null
                ? party.text()
                : catalogue.byId(party.entity()).map(Catalogue.Entry::name).orElse(party.text());
    }

    private Assertion assertion(CodedAct act) {
        Slot source = act.stance().source();
        return new Assertion(
                act.stance().denied(),
                act.stance().hedged(),
                act.stance().conditional(),
                source == null ? null : source.text(),
                source == null ? null : linker.entity(source).orElse(null),
                Math.round(100 * act.confidence()) / 100.0,
                extractor,
                act.rule());
    }
}
