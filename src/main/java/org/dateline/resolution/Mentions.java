package org.dateline.resolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.model.Checkpoint;
import org.dateline.model.EntityKind;
import org.dateline.model.Link;
import org.dateline.model.Mention;
import org.dateline.model.Parse;
import org.dateline.model.Token;

/** Lists the mentions of entities: names, and phrases that mean one. */
final class Mentions {

    private final Scene scene;
    private final Catalogue catalogue;
    private final Coreference coreference;

    Mentions(Scene scene, Catalogue catalogue) {
        this.scene = scene;
        this.catalogue = catalogue;
        this.coreference = new Coreference(scene, catalogue);
    }

    /**
     * Returns all mentions, sentence by sentence. A name inside a phrase that means another entity is part of that
     * phrase: "the Chinese company".
     */
    List<Mention> all() {
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < scene.parses().size(); i++) {
            Parse parse = scene.parse(i);
            List<Named> phrases = phrases(i);
            Stream<Named> names = scene.names().get(i).stream()
                    .filter(n -> phrases.stream().noneMatch(p -> p.overlaps(n.from(), n.to())));
            Stream.concat(names, phrases.stream())
                    .sorted(Comparator.comparingInt(Named::from))
                    .map(n -> n.toMention(parse))
                    .forEach(mentions::add);
        }
        return mentions;
    }

    private List<Named> phrases(int sentence) {
        Parse parse = scene.parse(sentence);
        List<Named> phrases = new ArrayList<>();
        for (Token token : parse.tokens()) {
            Checkpoint.pass();
            if (token.pos().equals("NN")) {
                List<Link> links = coreference.resolve(sentence, token);
                if (links.size() == 1) {
                    int from = parse.subtree(token).getFirst().index();
                    Link link = links.getFirst();
                    EntityKind kind = catalogue
                            .byId(link.entity())
                            .map(Catalogue.Entry::kind)
                            .orElse(EntityKind.COMPANY);
                    phrases.add(new Named(from, token.index(), kind, link));
                }
            }
        }
        return phrases;
    }
}
